package dev.synth.table;

/** What a column tells about a person (Prasser et al. 2020, ARX), and whether it is a key. */
public enum Role {
  /** Names a row and nothing else; made by rules, unique. */
  KEY,
  /** Names a person by itself, such as a mail address; never learnt. */
  IDENTIFYING,
  /** May name a person together with others, such as a postcode. */
  QUASI_IDENTIFYING,
  /** What an attacker would like to know, such as a diagnosis. */
  SENSITIVE,
  /** Neither of these. */
  INSENSITIVE
}
