-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "catalogue";

-- CreateEnum
CREATE TYPE "catalogue"."category_code" AS ENUM ('KITCHEN', 'BEDROOM');

-- CreateEnum
CREATE TYPE "catalogue"."product_status" AS ENUM ('DRAFT', 'ACTIVE');

-- CreateEnum
CREATE TYPE "catalogue"."sale_kind" AS ENUM ('PERCENTAGE', 'AMOUNT');

-- CreateTable
CREATE TABLE "catalogue"."sale_sets" (
    "id" SERIAL NOT NULL,
    "sale_ids" UUID[],

    CONSTRAINT "sale_sets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue"."listing_cells" (
    "id" SERIAL NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "category_code" "catalogue"."category_code" NOT NULL,
    "range_slug" TEXT NOT NULL,
    "style_slug" TEXT NOT NULL,
    "finish_slug" TEXT NOT NULL,
    "colour_slugs" TEXT[],
    "terms" TEXT[],
    "sale_set_id" INTEGER NOT NULL,
    "product_count" INTEGER NOT NULL DEFAULT 0,
    "prices" INTEGER[],

    CONSTRAINT "listing_cells_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue"."listing_cards" (
    "product_id" UUID NOT NULL,
    "cell_id" INTEGER NOT NULL,
    "category_code" "catalogue"."category_code" NOT NULL,
    "sale_set_id" INTEGER NOT NULL,
    "price_in_pence" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "popularity" INTEGER NOT NULL,
    "range_slug" TEXT NOT NULL,
    "face" JSON NOT NULL,

    CONSTRAINT "listing_cards_pkey" PRIMARY KEY ("product_id")
);

-- CreateTable
CREATE TABLE "catalogue"."search_terms" (
    "term" TEXT NOT NULL,
    "product_count" INTEGER NOT NULL,

    CONSTRAINT "search_terms_pkey" PRIMARY KEY ("term")
);

-- CreateTable
CREATE TABLE "catalogue"."categories" (
    "code" "catalogue"."category_code" NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "image_key" TEXT NOT NULL,
    "seo_title" TEXT NOT NULL,
    "seo_description" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "live_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "categories_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "catalogue"."ranges" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category_code" "catalogue"."category_code" NOT NULL,
    "description" TEXT NOT NULL,
    "image_key" TEXT,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ranges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue"."styles" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "styles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue"."finishes" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "finishes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue"."colours" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hex" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "colours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue"."products" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category_code" "catalogue"."category_code" NOT NULL,
    "range_id" UUID NOT NULL,
    "style_id" UUID NOT NULL,
    "finish_id" UUID NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "price_in_pence" INTEGER NOT NULL,
    "price_basis" TEXT NOT NULL,
    "stock_quantity" INTEGER,
    "is_featured" BOOLEAN NOT NULL DEFAULT false,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "status" "catalogue"."product_status" NOT NULL DEFAULT 'DRAFT',
    "popularity" INTEGER NOT NULL DEFAULT 0,
    "seo_title" TEXT,
    "seo_description" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "published_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "products_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue"."product_colours" (
    "product_id" UUID NOT NULL,
    "colour_id" UUID NOT NULL,
    "image_key" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "product_colours_pkey" PRIMARY KEY ("product_id","colour_id")
);

-- CreateTable
CREATE TABLE "catalogue"."product_sizes" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "product_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "width_mm" INTEGER NOT NULL,
    "height_mm" INTEGER NOT NULL,
    "depth_mm" INTEGER NOT NULL,
    "price_in_pence" INTEGER NOT NULL,
    "image_key" TEXT,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "product_sizes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue"."product_images" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "product_id" UUID NOT NULL,
    "image_key" TEXT NOT NULL,
    "alt" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "product_images_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue"."sales" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "kind" "catalogue"."sale_kind" NOT NULL,
    "basis_points" INTEGER,
    "amount_in_pence" INTEGER,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "terms" TEXT NOT NULL,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "announced_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sales_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue"."sale_categories" (
    "sale_id" UUID NOT NULL,
    "category_code" "catalogue"."category_code" NOT NULL,

    CONSTRAINT "sale_categories_pkey" PRIMARY KEY ("sale_id","category_code")
);

-- CreateTable
CREATE TABLE "catalogue"."sale_products" (
    "sale_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,

    CONSTRAINT "sale_products_pkey" PRIMARY KEY ("sale_id","product_id")
);

-- CreateTable
CREATE TABLE "catalogue"."packages" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "for_kitchen" BOOLEAN NOT NULL,
    "for_bedroom" BOOLEAN NOT NULL,
    "price_in_pence" INTEGER NOT NULL,
    "price_basis" TEXT NOT NULL,
    "inclusions" TEXT[],
    "image_key" TEXT NOT NULL,
    "status" "catalogue"."product_status" NOT NULL DEFAULT 'DRAFT',
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "packages_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "listing_cells_fingerprint_key" ON "catalogue"."listing_cells"("fingerprint");

-- CreateIndex
CREATE UNIQUE INDEX "categories_slug_key" ON "catalogue"."categories"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "ranges_slug_key" ON "catalogue"."ranges"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "ranges_id_category_code_key" ON "catalogue"."ranges"("id", "category_code");

-- CreateIndex
CREATE UNIQUE INDEX "styles_slug_key" ON "catalogue"."styles"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "finishes_slug_key" ON "catalogue"."finishes"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "colours_slug_key" ON "catalogue"."colours"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "products_slug_key" ON "catalogue"."products"("slug");

-- CreateIndex
CREATE INDEX "products_range_id_idx" ON "catalogue"."products"("range_id");

-- CreateIndex
CREATE UNIQUE INDEX "product_sizes_product_id_name_key" ON "catalogue"."product_sizes"("product_id", "name");

-- CreateIndex
CREATE INDEX "product_images_product_id_idx" ON "catalogue"."product_images"("product_id");

-- CreateIndex
CREATE UNIQUE INDEX "sales_slug_key" ON "catalogue"."sales"("slug");

-- CreateIndex
CREATE INDEX "sales_ends_at_idx" ON "catalogue"."sales"("ends_at");

-- CreateIndex
CREATE INDEX "sale_products_product_id_idx" ON "catalogue"."sale_products"("product_id");

-- CreateIndex
CREATE UNIQUE INDEX "packages_slug_key" ON "catalogue"."packages"("slug");

-- AddForeignKey
ALTER TABLE "catalogue"."listing_cells" ADD CONSTRAINT "listing_cells_sale_set_id_fkey" FOREIGN KEY ("sale_set_id") REFERENCES "catalogue"."sale_sets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."listing_cards" ADD CONSTRAINT "listing_cards_cell_id_fkey" FOREIGN KEY ("cell_id") REFERENCES "catalogue"."listing_cells"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."listing_cards" ADD CONSTRAINT "listing_cards_sale_set_id_fkey" FOREIGN KEY ("sale_set_id") REFERENCES "catalogue"."sale_sets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."ranges" ADD CONSTRAINT "ranges_category_code_fkey" FOREIGN KEY ("category_code") REFERENCES "catalogue"."categories"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."products" ADD CONSTRAINT "products_category_code_fkey" FOREIGN KEY ("category_code") REFERENCES "catalogue"."categories"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."products" ADD CONSTRAINT "products_range_id_category_code_fkey" FOREIGN KEY ("range_id", "category_code") REFERENCES "catalogue"."ranges"("id", "category_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."products" ADD CONSTRAINT "products_style_id_fkey" FOREIGN KEY ("style_id") REFERENCES "catalogue"."styles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."products" ADD CONSTRAINT "products_finish_id_fkey" FOREIGN KEY ("finish_id") REFERENCES "catalogue"."finishes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."product_colours" ADD CONSTRAINT "product_colours_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "catalogue"."products"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."product_colours" ADD CONSTRAINT "product_colours_colour_id_fkey" FOREIGN KEY ("colour_id") REFERENCES "catalogue"."colours"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."product_sizes" ADD CONSTRAINT "product_sizes_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "catalogue"."products"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."product_images" ADD CONSTRAINT "product_images_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "catalogue"."products"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."sale_categories" ADD CONSTRAINT "sale_categories_sale_id_fkey" FOREIGN KEY ("sale_id") REFERENCES "catalogue"."sales"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."sale_products" ADD CONSTRAINT "sale_products_sale_id_fkey" FOREIGN KEY ("sale_id") REFERENCES "catalogue"."sales"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue"."sale_products" ADD CONSTRAINT "sale_products_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "catalogue"."products"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What Prisma's schema language cannot say -----------------------------------------------------------------

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- Rules a bug must not be able to break.
ALTER TABLE catalogue.colours
  ADD CONSTRAINT colours_hex_check CHECK (hex ~ '^#[0-9a-f]{6}$');
ALTER TABLE catalogue.products
  ADD CONSTRAINT products_price_check CHECK (price_in_pence > 0 AND price_in_pence <= 100000000),
  ADD CONSTRAINT products_stock_check CHECK (stock_quantity >= 0),
  ADD CONSTRAINT products_published_check CHECK (status <> 'ACTIVE' OR published_at IS NOT NULL);
ALTER TABLE catalogue.product_sizes
  ADD CONSTRAINT product_sizes_measures_check
    CHECK (price_in_pence > 0 AND price_in_pence <= 100000000 AND width_mm > 0 AND height_mm > 0 AND depth_mm > 0);
ALTER TABLE catalogue.sales
  ADD CONSTRAINT sales_interval_check CHECK (ends_at > starts_at),
  ADD CONSTRAINT sales_discount_check CHECK (
    (kind = 'PERCENTAGE' AND basis_points BETWEEN 1 AND 9000 AND amount_in_pence IS NULL) OR
    (kind = 'AMOUNT' AND amount_in_pence BETWEEN 1 AND 100000000 AND basis_points IS NULL)),
  -- What runs has been announced: prices and the list of sales never disagree.
  ADD CONSTRAINT sales_announced_check CHECK (announced_at <= starts_at);
ALTER TABLE catalogue.packages
  ADD CONSTRAINT packages_price_check CHECK (price_in_pence BETWEEN 1 AND 100000000),
  ADD CONSTRAINT packages_purpose_check CHECK (for_kitchen OR for_bedroom);

-- The words of a text as the search knows them: lower case, no accents, apart from anything but letters and
-- digits; bare numbers and filler words are none. search-terms.ts in packages/api says the same in TypeScript,
-- and a property test holds the two together.
CREATE FUNCTION catalogue.search_terms_of(input text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT w COLLATE "C" ORDER BY w COLLATE "C"), '{}')
  FROM regexp_split_to_table(
    regexp_replace(lower(normalize(input, NFKD)), '[\u0300-\u036f''’]', '', 'g'), '[^a-z0-9]+') AS w
  WHERE length(w) BETWEEN 2 AND 40 AND w !~ '^[0-9]+$'
    AND w NOT IN ('and', 'the', 'in', 'of', 'with', 'for', 'an', 'to', 'by', 'on', 'at', 'or')
$$;

-- Products without a sale of their own are in this set.
CREATE UNIQUE INDEX sale_sets_sale_ids_key ON catalogue.sale_sets (sale_ids);
INSERT INTO catalogue.sale_sets (id, sale_ids) VALUES (0, '{}');

-- The read model's access paths; ADR 0005 says which statement uses which.
CREATE INDEX listing_cells_category_idx ON catalogue.listing_cells (category_code);
CREATE INDEX listing_cells_terms_idx ON catalogue.listing_cells USING gin (terms) WITH (fastupdate = off);
CREATE INDEX listing_cards_newest_idx ON catalogue.listing_cards
  (category_code, published_at DESC, product_id DESC) INCLUDE (cell_id, sale_set_id, price_in_pence);
CREATE INDEX listing_cards_popularity_idx ON catalogue.listing_cards
  (category_code, popularity DESC, product_id DESC) INCLUDE (cell_id, sale_set_id, price_in_pence);
CREATE INDEX listing_cards_price_idx ON catalogue.listing_cards
  (category_code, sale_set_id, price_in_pence, product_id) INCLUDE (cell_id);
CREATE INDEX listing_cards_cell_newest_idx ON catalogue.listing_cards
  (cell_id, published_at DESC, product_id DESC) INCLUDE (price_in_pence);
CREATE INDEX listing_cards_cell_popularity_idx ON catalogue.listing_cards
  (cell_id, popularity DESC, product_id DESC) INCLUDE (price_in_pence);
CREATE INDEX listing_cards_cell_price_idx ON catalogue.listing_cards
  (cell_id, price_in_pence, product_id) INCLUDE (published_at, popularity);
CREATE INDEX search_terms_prefix_idx ON catalogue.search_terms (term COLLATE "C");
CREATE INDEX search_terms_trigram_idx ON catalogue.search_terms USING gin (term gin_trgm_ops);
