package cn.tongbao.bench.entries;

import cn.tongbao.bench.entries.MadeEntry.Limit;
import cn.tongbao.bench.entries.MadeEntry.Past;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes entries as they would stand after years of practice. The same number makes the same entry
 * on the same day, so that a load that broke off goes on where it was. Nobody has an account for
 * them, and no limit of theirs passes soon.
 */
final class EntryMaker {

    /** Who applied for all that is made here, in history and state. */
    static final String APPLICANT = "bench";

    private static final String KEEPER = "bench.keeper";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int REVIEWED_WITHIN = 270;
    private static final int APPOINTED_FOR = 3;
    private static final int COUNTRYWIDE = 20;
    private static final List<String> ELSEWHERE =
            List.of("110000", "120000", "130000", "310000", "320000", "330000", "370000", "440000");

    private final Places places;
    private final LocalDate today;
    private final EntryProfiles profiles = new EntryProfiles();

    EntryMaker(Places places, LocalDate today) {
        this.places = places;
        this.today = today;
    }

    MadeEntry entry(int number) {
        var random = new SplittableRandom(number * GOLDEN);
        var kind = kind(random);
        var status = status(random);
        var institution = kind.equals("INSTITUTION");
        var place = places.any(random);
        var name = institution ? Names.institution(place, random) : Names.person(random);
        var serves = serves(place.code(), random);
        var profile = profiles.profile(kind, name, place, serves, random);
        var course = course(institution, status, random);
        var id =
                "%c-%s-%d-%s"
                        .formatted(
                                institution ? 'I' : 'E',
                                place.code(),
                                day(course.applied()).getYear(),
                                tail(number));
        var chain = Places.chain(place.code());
        return new MadeEntry(
                id,
                institution ? "INSTITUTIONS" : "PERSONS",
                kind,
                course.version(),
                status,
                course.listed(),
                (name.zh() + ' ' + name.en()).toLowerCase(Locale.ROOT),
                chain,
                serves,
                chain.stream().map(code -> "region:" + code).sorted().toList(),
                course.reviewed() ? day(course.start()).plusYears(1) : null,
                course.last(),
                JSON.writeValueAsString(state(id, kind, status, profile, course)),
                course.history(),
                course.limits());
    }

    private static String kind(SplittableRandom random) {
        var share = random.nextInt(100);
        return share < 40
                ? "INSTITUTION"
                : share < 80 ? "EXPERT" : share < 85 ? "INVESTIGATOR" : "MEDIATOR";
    }

    private static String status(SplittableRandom random) {
        var share = random.nextInt(100);
        return share < 88
                ? "LISTED"
                : share < 91
                        ? "WARNED"
                        : share < 94
                                ? "SUSPENDED"
                                : share < 97 ? "REMOVED" : share < 98 ? "READMITTED" : "CANDIDATE";
    }

    private static List<String> serves(String code, SplittableRandom random) {
        if (random.nextInt(COUNTRYWIDE) == 0) {
            return List.of("000000");
        }
        var own = Places.province(code);
        return Stream.generate(() -> ELSEWHERE.get(random.nextInt(ELSEWHERE.size())))
                .limit(random.nextInt(4))
                .distinct()
                .filter(other -> !other.equals(own))
                .toList();
    }

    /** Six characters of the platform's alphabet; the first keeps them apart from drawn ones. */
    private static String tail(int number) {
        var text = new StringBuilder();
        for (int rest = number, i = 0; i < 5; i++, rest /= ALPHABET.length()) {
            text.insert(0, ALPHABET.charAt(rest % ALPHABET.length()));
        }
        return "0" + text;
    }

    /** What happened to an entry and when; versions count the rows. */
    private record Course(
            Instant applied,
            Instant start,
            Instant last,
            boolean listed,
            boolean reviewed,
            List<Past> history,
            List<Limit> limits) {

        int version() {
            return history.size();
        }

        Instant listedAt() {
            return history.stream()
                    .filter(row -> row.act().equals("LISTED"))
                    .findFirst()
                    .map(Past::at)
                    .orElseThrow();
        }
    }

    private Course course(boolean institution, String status, SplittableRandom random) {
        var start = noon(today.minusDays(10 + random.nextInt(REVIEWED_WITHIN)));
        var reviews = random.nextInt(5);
        var listed = noon(day(start).minusYears(reviews));
        var applied = listed.minusSeconds(86_400L * (20 + random.nextInt(70)));
        var history = new ArrayList<Past>();
        add(history, applied, "APPLIED", null, "CANDIDATE", "{}");
        if (status.equals("CANDIDATE")) {
            return new Course(applied, start, applied, false, false, history, List.of());
        }
        add(history, listed.minusSeconds(600_000), "VERIFIED", "CANDIDATE", "STANDARD_VERIFIED");
        add(history, listed, "LISTED", "STANDARD_VERIFIED", "LISTED");
        for (int year = reviews - 1; year >= 0; year--) {
            add(history, noon(day(start).minusYears(year)), "REVIEWED", "LISTED", "LISTED");
        }
        var decided = noon(day(start).plusDays(5));
        switch (status) {
            case "WARNED", "SUSPENDED", "REMOVED" ->
                    add(history, decided, status, "LISTED", status);
            case "READMITTED" -> {
                add(history, noon(day(start).plusDays(2)), "SUSPENDED", "LISTED", "SUSPENDED");
                add(history, decided, "READMITTED", "SUSPENDED", "READMITTED");
                start = decided;
            }
            default -> {
                // Listed, and nothing else happened.
            }
        }
        var reviewed = !status.equals("REMOVED");
        var limits = new ArrayList<Limit>();
        if (reviewed) {
            limits.add(limit("APP-12R", start, 1));
            if (!institution) {
                limits.add(limit("APP-12E", start, APPOINTED_FOR));
            }
        }
        return new Course(applied, start, history.getLast().at(), true, reviewed, history, limits);
    }

    private static void add(List<Past> history, Instant at, String act, String from, String to) {
        add(history, at, act, from, to, "{\"reason\":\"逐项核验，符合名册要求\"}");
    }

    private static void add(
            List<Past> history,
            Instant at,
            String act,
            @Nullable String from,
            String to,
            String detail) {
        history.add(new Past(history.size() + 1, at, act, from, to, detail));
    }

    /** A limit of whole years, and its warning after four fifths of them. */
    private static Limit limit(String ruleId, Instant start, int years) {
        var due = day(start).plusYears(years).plusDays(1).atStartOfDay(CHINA).toInstant();
        var length = due.getEpochSecond() - start.getEpochSecond();
        return new Limit(ruleId, start, start.plusSeconds(length / 5 * 4), due);
    }

    private ObjectNode state(
            String id, String kind, String status, ObjectNode profile, Course course) {
        var state = JSON.createObjectNode();
        state.put("id", id)
                .put("kind", kind)
                .put("appliedBy", APPLICANT)
                .put("appliedAt", course.applied().toString())
                .put("version", course.version())
                .put("state", status)
                .put("updatedAt", course.last().toString());
        state.set("profile", profile);
        state.putObject("availability").put("available", true);
        if (!course.listed()) {
            return state;
        }
        state.put("listedAt", course.listedAt().toString());
        state.putObject("notice").put("zh", "公告：列入名册").put("en", "Entered in the register");
        verification(state.putObject("verification"), course);
        if (!kind.equals("INSTITUTION")) {
            state.putObject("appointment")
                    .put("from", day(course.start()).toString())
                    .put("until", day(course.start()).plusYears(APPOINTED_FOR).toString());
        }
        course.limits().forEach(limit -> clock(state, limit));
        return state;
    }

    private static void verification(ObjectNode verification, Course course) {
        verification
                .put("ruleId", "APP-12")
                .put("ruleVersion", "2002-04-01")
                .put("by", KEEPER)
                .put("at", course.listedAt().minusSeconds(600_000).toString());
        var items = verification.putArray("items");
        for (var code : List.of("APPLICATION", "LICENCES", "STAFF", "RESULTS", "ANNUAL_PAPERS")) {
            items.addObject().put("code", code).put("met", true);
        }
    }

    private static void clock(ObjectNode state, Limit limit) {
        state.putObject(limit.ruleId().equals("APP-12R") ? "review" : "ending")
                .put("ruleId", limit.ruleId())
                .put("startedAt", limit.startedAt().toString())
                .put("dueAt", limit.dueAt().toString())
                .put("dueOn", day(limit.dueAt()).minusDays(1).toString())
                .put("missed", false)
                .put("provisional", false);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(CHINA).toInstant();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, CHINA);
    }
}
