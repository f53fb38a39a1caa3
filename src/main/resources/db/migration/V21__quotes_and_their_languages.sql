-- A language belongs to a quote: without one it says nothing, and is refused from now on.
update citation set quote_language = null where quote is null and quote_language is not null;
