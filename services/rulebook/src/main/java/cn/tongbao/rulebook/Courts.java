package cn.tongbao.rulebook;

import cn.tongbao.rulebook.CourtRow.AmountLine;
import cn.tongbao.rulebook.CourtRow.Designation;
import cn.tongbao.rulebook.CourtRow.Dispute;
import cn.tongbao.rulebook.CourtRow.Remark;
import cn.tongbao.rulebook.CourtRow.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the level of court for a dispute about intellectual property. What the amount decides is
 * asked only where nothing else made it a matter of the intermediate court.
 */
final class Courts {

    static final String AMOUNT = "COURT-AMOUNT";

    private final Rows<Tier> tiers;
    private final Rows<AmountLine> amountLines;
    private final Rows<Remark> remarks;

    Courts(Rows<Tier> tiers, Rows<AmountLine> amountLines, Rows<Remark> remarks) {
        this.tiers = tiers;
        this.amountLines = amountLines;
        this.remarks = remarks;
    }

    CourtTierAnswer of(Dispute dispute, LocalDate on) {
        Tier tier = tier(dispute, on);
        if (tier.tier() == CourtTier.INTERMEDIATE) {
            return answer(tier, dispute, on, List.of());
        }
        AmountLine line = amountLines.on(AMOUNT, on);
        if (line.reachedBy(dispute)) {
            return byAmount(line, dispute, on);
        }
        return answer(tier, dispute, on, amountNotes(line, dispute));
    }

    private Tier tier(Dispute dispute, LocalDate on) {
        List<Tier> valid = tiers.validOn(on);
        return valid.stream()
                .filter(row -> row.fits(dispute))
                .findFirst()
                .or(() -> valid.stream().filter(Tier::otherwise).findFirst())
                .orElseThrow(() -> new UnknownRule("courts: nothing about disputes on " + on));
    }

    private static List<Text> amountNotes(AmountLine line, Dispute dispute) {
        if (line.atLeast() == null) {
            return List.of(
                    new Text(
                            "最高人民法院确定的数额标准未取得，未核对诉讼标的额",
                            "the amount set by the Supreme People's Court was not obtained, so the amount was not checked"));
        }
        if (dispute.amount() == null) {
            return List.of(
                    new Text(
                            "诉讼标的额不明，未核对数额标准",
                            "the amount in dispute is not known, so it was not checked"));
        }
        return List.of();
    }

    private CourtTierAnswer answer(Tier row, Dispute dispute, LocalDate on, List<Text> notes) {
        return new CourtTierAnswer(
                row.tier(),
                ruleOf(row.tier()),
                row.reason(),
                row.citation(),
                row.verified(),
                note(row.designation(), dispute, on, notes),
                row.designation().courts(),
                row.designation().obtained(),
                row.version());
    }

    private CourtTierAnswer byAmount(AmountLine line, Dispute dispute, LocalDate on) {
        return new CourtTierAnswer(
                CourtTier.INTERMEDIATE,
                ruleOf(CourtTier.INTERMEDIATE),
                line.text(),
                line.citation(),
                line.verified(),
                note(line.designation(), dispute, on, List.of()),
                line.designation().courts(),
                line.designation().obtained(),
                line.version());
    }

    private static String ruleOf(CourtTier tier) {
        return switch (tier) {
            case BASIC -> "CON-05";
            case INTERMEDIATE -> "CON-06";
        };
    }

    private Text note(Designation designation, Dispute dispute, LocalDate on, List<Text> notes) {
        List<Text> all = new ArrayList<>(notes);
        remarks.validOn(on).stream()
                .filter(remark -> remark.fits(dispute))
                .map(Remark::text)
                .forEach(all::add);
        return all.stream().reduce(designated(designation), Notes::both);
    }

    private static Text designated(Designation designation) {
        Text text = designation.text();
        if (designation.obtained()) {
            return new Text("管辖法院：" + text.zh(), "courts: " + text.en());
        }
        return new Text(
                "管辖法院：" + text.zh() + "；名单未取得，须人工核对",
                "courts: " + text.en() + "; their list was not obtained, a person must check");
    }
}
