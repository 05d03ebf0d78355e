-- What hangs on a court before it is applied to: found when that court is closed.
create index mediation_by_inviting_court on mediation ((state #>> '{matter,invitingCourtOfficeId}'))
    where state #>> '{matter,invitingCourtOfficeId}' is not null;
create index mediation_by_court_applied_to on mediation ((state #>> '{application,courtOfficeId}'))
    where state #>> '{application,courtOfficeId}' is not null;
create index mediation_by_body on mediation (body_office_id, reference);
