package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.courtdocking.DockedCourts;
import cn.tongbao.mediation.mediation.Matter;
import cn.tongbao.mediation.mediation.Mediation;
import cn.tongbao.mediation.mediation.Party;
import cn.tongbao.mediation.office.Office;
import cn.tongbao.mediation.office.Offices;
import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.platform.offices.Succession;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.rulebook.CourtTier;
import cn.tongbao.rulebook.CourtTierAnswer;
import cn.tongbao.rulebook.Rulebook;
import cn.tongbao.rulebook.RulebookSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which courts may confirm an agreement: the one that invited the mediation (CON-04), or else the
 * courts at a party's domicile, at the object or at the seat of the body (CON-05), of the level
 * that the dispute belongs to (CON-06).
 */
@Component
class CompetentCourts {

    private static final String COUNTRY = "000000";

    private final Offices offices;
    private final Succession succession;
    private final DockedCourts docked;
    private final RulebookSource rulebook;

    CompetentCourts(
            Offices offices, Succession succession, DockedCourts docked, RulebookSource rulebook) {
        this.offices = offices;
        this.succession = succession;
        this.docked = docked;
        this.rulebook = rulebook;
    }

    /**
     * An application made to it meanwhile is handed over with the rest, should it close. Whoever
     * locks a mediation does this after, as the hand-over does.
     */
    void hold(@Nullable String courtOfficeId) {
        succession.hold(courtOfficeId);
    }

    /** All of them, each with its reasons. */
    Competence of(Mediation mediation, LocalDate day) {
        var rules = rulebook.current();
        var matter = mediation.matter();
        if (matter.invitingCourtOfficeId() != null) {
            return invited(rules, matter.invitingCourtOfficeId(), day);
        }
        var tier = tier(rules, matter, day);
        var reasons = new LinkedHashMap<String, List<CourtReason>>();
        var courts = new LinkedHashMap<String, Office>();
        for (var place : places(mediation)) {
            for (var court : offices.openCourts(level(tier.tier()))) {
                if (covers(court, place.regionCode())
                        && (!tier.designationKnown() || tier.designated().contains(court.id()))) {
                    courts.put(court.id(), court);
                    reasons.computeIfAbsent(court.id(), _ -> new ArrayList<>())
                            .add(reason(rules, place, day));
                }
            }
        }
        return new Competence(
                tier.tier().name(),
                new CourtReason(
                        tier.ruleId(),
                        "LEVEL",
                        tier.reason().zh(),
                        tier.reason().en(),
                        tier.citation(),
                        tier.verified()),
                new Competence.Words(tier.note().zh(), tier.note().en()),
                tier.designationKnown(),
                courts.values().stream()
                        .map(court ->
                                court(
                                        court,
                                        Optional.ofNullable(reasons.get(court.id()))
                                                .orElse(List.of())))
                        .toList());
    }

    /**
     * The court that was chosen, if it is competent.
     *
     * @throws ProblemException under the id of the rule by which it is not
     */
    CompetentCourt chosen(Mediation mediation, String courtOfficeId, LocalDate day) {
        var court =
                offices.find(courtOfficeId)
                        .orElseThrow(() -> refused(MediationProblem.OFFICE_UNKNOWN, courtOfficeId));
        if (!court.court()) {
            throw refused(MediationProblem.OFFICE_UNFIT, courtOfficeId);
        }
        if (!court.open()) {
            throw refused(MediationProblem.OFFICE_CLOSED, courtOfficeId);
        }
        var competence = of(mediation, day);
        return competence.courts().stream()
                .filter(one -> one.officeId().equals(courtOfficeId))
                .findFirst()
                .orElseThrow(() ->
                        refused(broken(mediation, competence, court), courtOfficeId)
                                .with("competence", competence));
    }

    private static MediationProblem broken(
            Mediation mediation, Competence competence, Office court) {
        if (mediation.matter().invitingCourtOfficeId() != null) {
            return MediationProblem.CON_04;
        }
        var tier = competence.tier();
        var level = tier == null ? null : level(CourtTier.valueOf(tier));
        return level != null && !level.equals(court.level())
                ? MediationProblem.CON_06
                : MediationProblem.CON_05;
    }

    private static ProblemException refused(MediationProblem problem, String courtOfficeId) {
        return new ProblemException(problem, courtOfficeId).at("/courtOfficeId", problem.code());
    }

    private Competence invited(Rulebook rules, String courtOfficeId, LocalDate day) {
        var condition = rules.condition("CON-04", day);
        var reason =
                new CourtReason(
                        condition.id(),
                        "INVITING_COURT",
                        condition.text().zh(),
                        condition.text().en(),
                        condition.citation(),
                        condition.verified());
        return new Competence(
                null,
                null,
                null,
                true,
                offices.find(courtOfficeId).filter(Office::open).stream()
                        .map(court -> court(court, List.of(reason)))
                        .toList());
    }

    private static CourtTierAnswer tier(Rulebook rules, Matter matter, LocalDate day) {
        return rules.courtTier(
                matter.rightType(),
                matter.disputeKind(),
                Set.copyOf(matter.disputeFeatures()),
                matter.amount() == null ? null : new BigDecimal(matter.amount()),
                day);
    }

    private CompetentCourt court(Office court, List<CourtReason> reasons) {
        return new CompetentCourt(
                court.id(),
                court.name(),
                court.nameZh(),
                court.regionCode(),
                docked.docked(court.id()) ? "DOCKED" : "PORTAL",
                reasons);
    }

    private static List<Place> places(Mediation mediation) {
        var places = new ArrayList<Place>();
        for (Party party : mediation.parties()) {
            add(places, "DOMICILE", party.domicileRegionCode());
        }
        add(places, "OBJECT", mediation.matter().objectRegionCode());
        add(places, "SEAT_OF_BODY", mediation.matter().bodyRegionCode());
        return places.stream().distinct().toList();
    }

    private static void add(List<Place> places, String basis, @Nullable String regionCode) {
        if (regionCode != null && !regionCode.equals(COUNTRY)) {
            places.add(new Place(basis, regionCode));
        }
    }

    private static CourtReason reason(Rulebook rules, Place place, LocalDate day) {
        var condition = rules.condition("CON-05", day);
        var tie = TIES.get(place.basis());
        var region = rules.regions().name(place.regionCode());
        var words = tie == null ? new Competence.Words("", "") : tie;
        return new CourtReason(
                condition.id(),
                place.basis(),
                words.zh() + "：" + region.zh(),
                words.en() + ": " + region.en(),
                condition.citation(),
                condition.verified());
    }

    private static final Map<String, Competence.Words> TIES =
            Map.of(
                    "DOMICILE",
                    new Competence.Words("当事人住所地", "domicile of a party"),
                    "OBJECT",
                    new Competence.Words("标的物所在地", "place of the object"),
                    "SEAT_OF_BODY",
                    new Competence.Words("调解组织所在地", "seat of the mediation body"));

    /** Basic courts are those of counties, intermediate ones those of cities. */
    private static String level(CourtTier tier) {
        return switch (tier) {
            case BASIC -> "COUNTY";
            case INTERMEDIATE -> "CITY";
        };
    }

    /**
     * Whether the place lies in the court's district. A place known only as a city or province may
     * lie in that of each court in it.
     */
    private static boolean covers(Office court, String place) {
        var district = prefix(court.regionCode());
        var known = prefix(place);
        return known.startsWith(district) || district.startsWith(known);
    }

    private static String prefix(String region) {
        return region.replaceFirst("(0000|00)$", "");
    }

    /** A place that ties a court to the dispute. */
    private record Place(String basis, String regionCode) {}
}
