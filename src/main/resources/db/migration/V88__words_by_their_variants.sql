-- A word is found by its variants, of which the first is its beginning: an import writes about thirty rows for each new
-- word, and this index has taken as long as the other.
drop index word_variant_word;
