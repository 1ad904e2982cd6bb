-- A product's related cards begin with the cells of its own range and category.
CREATE INDEX listing_cells_range_idx ON catalogue.listing_cells (range_slug, category_code);
