-- When the directory last said what is known of a mediator; null for one that a body entered by itself.
alter table mediator
    add column told_at timestamptz;
