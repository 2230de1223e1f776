create table orders (
  id bigint generated always as identity primary key,
  email varchar(60) not null,
  price numeric(8, 2) not null check (price >= 0),
  quantity smallint not null check (quantity between 1 and 12),
  ordered_on date not null
);
