-- The column holds what labels are compared by; what a body wrote stands in the document.
update selection
set case_label = lower(regexp_replace(normalize(case_label, nfkc), '[\s\u200b-\u200f\u2060\ufeff\u00ad]+', '', 'g'));
update sharing
set case_label = lower(regexp_replace(normalize(case_label, nfkc), '[\s\u200b-\u200f\u2060\ufeff\u00ad]+', '', 'g'));
