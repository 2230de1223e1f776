-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!50503 SET NAMES utf8mb4 */;
# another kind of comment; CREATE TABLE none (a int);

DROP TABLE IF EXISTS `film`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
CREATE TABLE `film` (
  `film_id` smallint unsigned NOT NULL AUTO_INCREMENT,
  `title` varchar(128) NOT NULL,
  `description` text,
  `release_year` year DEFAULT NULL,
  `language_id` tinyint unsigned NOT NULL,
  `rental_duration` tinyint unsigned NOT NULL DEFAULT '3' COMMENT 'in days; it''s short',
  `rental_rate` decimal(4,2) NOT NULL DEFAULT '4.99',
  `length` smallint unsigned DEFAULT NULL,
  `rating` enum('G','PG','PG-13','R','NC-17') CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci DEFAULT 'G',
  `special_features` set('Trailers','Commentaries','Deleted Scenes','Behind the Scenes') DEFAULT NULL,
  `in_stock` tinyint(1) NOT NULL DEFAULT '1',
  `poster` blob,
  `barcode` char(13) NOT NULL,
  `last_update` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`film_id`),
  UNIQUE KEY `uk_barcode` (`barcode`),
  KEY `idx_title` (`title`(20)),
  FULLTEXT KEY `idx_text` (`title`,`description`),
  KEY `idx_fk_language_id` (`language_id`),
  CONSTRAINT `fk_film_language` FOREIGN KEY (`language_id`) REFERENCES `language` (`language_id`) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT `film_chk_1` CHECK ((`rental_duration` between 1 and 14)),
  CONSTRAINT `film_chk_2` CHECK ((`length` > 0)),
  CONSTRAINT `film_chk_3` CHECK (regexp_like(`barcode`,_utf8mb4'^[0-9]+$'))
) ENGINE=InnoDB AUTO_INCREMENT=1001 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

LOCK TABLES `film` WRITE;
INSERT INTO `film` VALUES (1,'ACADEMY \'DINOSAUR\'; CREATE TABLE x (','A "drama"',2006,1,6,0.99,86,'PG','Trailers',1,NULL,'1234567890123','2006-02-15 05:03:42');
UNLOCK TABLES;

DELIMITER ;;
CREATE TRIGGER `ins_film` AFTER INSERT ON `film` FOR EACH ROW BEGIN
    INSERT INTO film_text (film_id) VALUES (new.film_id);
    SET @x = 'it''s';
  END;;
DELIMITER ;

CREATE TABLE `film_actor` (
  `actor_id` smallint unsigned NOT NULL,
  `film_id` smallint unsigned NOT NULL,
  `billing` int DEFAULT NULL,
  PRIMARY KEY (`actor_id`,`film_id`),
  CONSTRAINT `fk_film_actor_actor` FOREIGN KEY (`actor_id`) REFERENCES `actor` (`actor_id`),
  CONSTRAINT `fk_film_actor_film` FOREIGN KEY (`film_id`) REFERENCES `film` (`film_id`)
) ENGINE=InnoDB;

/*!50001 CREATE VIEW `film_list` AS select `film`.`film_id` AS `FID` from `film` */;
