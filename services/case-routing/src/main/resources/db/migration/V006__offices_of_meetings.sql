-- Only a meeting in which the keeper of a case took part decides about it; null in what was kept before.
alter table open_item add column taking_part text[];
