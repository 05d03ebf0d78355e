package cn.tongbao.journeys;

/** A court that rules on the mediations of a load, and the judge who sees what it rules. */
enum CourtOfLoad {
    PORTAL(MediationJob.COURT, "judge.haidian"),
    DOCKED(CourtStandIn.COURT, "judge.chaoyang");

    private final String office;
    private final Caller judge;

    CourtOfLoad(String office, String judge) {
        this.office = office;
        this.judge = Caller.of(judge);
    }

    String office() {
        return office;
    }

    Caller judge() {
        return judge;
    }
}
