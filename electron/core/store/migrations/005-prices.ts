/** What prices of like goods are looked up by: everything that is counted stands in the index itself. */
export const priceIndexes = /* sql */ `
CREATE INDEX item_goods ON item(hs_code, registered_on, origin, net_grams, value_minor);
CREATE INDEX item_heading ON item(hs4, registered_on, hs_code, origin, net_grams, value_minor);
-- a declaration is long: what is asked of each of thousands stands beside it
CREATE INDEX declaration_goods ON declaration(seq, direction, value_currency) WHERE document = 'goods';
`;
