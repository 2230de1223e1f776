create table odd (
 a numeric(38,20) not null, b numeric(30), c numeric(18,6), d decimal(19,4) check (d > 0), e money, f numeric(2,2), g numeric(1), h numeric(3,3) check (h < 0.5),
 i numeric(15,10), lat numeric(9,6), lon numeric(9,6), total numeric(4,1), price numeric(6,2), quantity smallint, pct numeric(5,4),
 t tinyint, "select" int, `we``ird` varchar(3), "a,b(c)" int check ("a,b(c)" > 3), x varchar(1), y char, z varchar(2) unique, bigu bigint unsigned, temperature int unsigned,
 code varchar(5) primary key, boss_id int references odd, created timestamp check (created >= '2020-01-01'), age int check (age >= 18), balance numeric(8,2) unsigned, ip inet, w varchar(3) not null check (length(w) = 3), v varchar(10) check (length(v) >= 5), u varchar(10) check (v <> u)
);
