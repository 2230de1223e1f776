--
-- PostgreSQL database dump
--

-- Dumped from database version 16.2
-- Dumped by pg_dump version 16.2

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);

CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA public;
COMMENT ON EXTENSION pgcrypto IS 'cryptographic functions; CREATE TABLE nothing (a int);';

CREATE TYPE public.order_status AS ENUM (
    'open',
    'paid',
    'shipped',
    'don''t know'
);

ALTER TYPE public.order_status OWNER TO shop;

CREATE DOMAIN public.year AS integer
    CONSTRAINT year_check CHECK (((VALUE >= 1901) AND (VALUE <= 2155)));

CREATE FUNCTION public.last_updated() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.last_update = CURRENT_TIMESTAMP; -- it's a comment
    EXECUTE 'CREATE TABLE broken (';
    RETURN NEW;
END $$;

SET default_table_access_method = heap;

--
-- Name: customers; Type: TABLE; Schema: public; Owner: shop
--

CREATE TABLE public.customers (
    customer_id integer NOT NULL,
    public_id uuid DEFAULT gen_random_uuid() NOT NULL,
    first_name character varying(45) NOT NULL,
    last_name character varying(45) NOT NULL,
    email character varying(50),
    country_code character(2) DEFAULT 'AT'::bpchar NOT NULL,
    born year,
    active boolean DEFAULT true NOT NULL,
    tags text[],
    preferences jsonb DEFAULT '{}'::jsonb,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT customers_country_check CHECK (((country_code)::text ~ '^[A-Z]{2}$'::text))
);

ALTER TABLE public.customers OWNER TO shop;

CREATE SEQUENCE public.customers_customer_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.customers_customer_id_seq OWNED BY public.customers.customer_id;

CREATE TABLE public.orders (
    order_id bigint NOT NULL,
    customer_id integer NOT NULL,
    "Order Number" character varying(12) NOT NULL,
    status public.order_status DEFAULT 'open'::public.order_status NOT NULL,
    priority smallint DEFAULT 3 NOT NULL,
    quantity integer NOT NULL,
    price numeric(7,2) NOT NULL,
    discount numeric(4,3) DEFAULT 0 NOT NULL,
    weight real,
    ordered_on date DEFAULT CURRENT_DATE NOT NULL,
    shipped_on date,
    pickup_from time without time zone,
    pickup_to time without time zone,
    updated_at timestamp without time zone DEFAULT now() NOT NULL,
    note character varying(20),
    gross numeric(12,2) GENERATED ALWAYS AS (((quantity)::numeric * price)) STORED,
    CONSTRAINT orders_priority_check CHECK (((priority >= 1) AND (priority <= 5))),
    CONSTRAINT orders_quantity_check CHECK ((quantity > 0)),
    CONSTRAINT orders_price_check CHECK ((price >= (0)::numeric)),
    CONSTRAINT orders_discount_check CHECK (((discount >= (0)::numeric) AND (discount < 1.0))),
    CONSTRAINT orders_dates_check CHECK ((shipped_on >= ordered_on)),
    CONSTRAINT orders_note_check CHECK (((note)::text <> ''::text))
);

ALTER TABLE public.orders ALTER COLUMN order_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.orders_order_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.order_items (
    order_id bigint NOT NULL,
    item_no integer NOT NULL,
    sku character varying(8) NOT NULL,
    size text NOT NULL,
    amount numeric(10,2) NOT NULL,
    CONSTRAINT order_items_size_check CHECK ((size = ANY (ARRAY['S'::text, 'M'::text, 'L'::text])))
);

ALTER TABLE ONLY public.customers ALTER COLUMN customer_id SET DEFAULT nextval('public.customers_customer_id_seq'::regclass);

COPY public.customers (customer_id, first_name, last_name) FROM stdin;
1	MARY	SMITH; CREATE TABLE (
2	O'NEIL	"JONES
\.

SELECT pg_catalog.setval('public.customers_customer_id_seq', 2, true);

ALTER TABLE ONLY public.customers
    ADD CONSTRAINT customers_pkey PRIMARY KEY (customer_id);

ALTER TABLE ONLY public.customers
    ADD CONSTRAINT customers_email_key UNIQUE (email);

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (order_id);

ALTER TABLE ONLY public.order_items
    ADD CONSTRAINT order_items_pkey PRIMARY KEY (order_id, item_no);

CREATE UNIQUE INDEX orders_number_key ON public.orders USING btree ("Order Number");

CREATE INDEX orders_status ON public.orders USING btree (status) WHERE (status <> 'shipped'::public.order_status);

CREATE TRIGGER last_updated BEFORE UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.last_updated();

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(customer_id) ON UPDATE CASCADE ON DELETE RESTRICT;

ALTER TABLE ONLY public.order_items
    ADD CONSTRAINT order_items_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders(order_id);
