package cn.tongbao.mediation.courtdocking.answer;

import static java.util.Objects.requireNonNull;

import cn.tongbao.mediation.courtdocking.CourtAnswer;
import cn.tongbao.mediation.record.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What courts send, kind by kind. A message without what its kind needs cannot be made. */
sealed interface AnswerMessage {

    /** The most things that can be asked for at a time. */
    int MOST_ITEMS = 50;

    /** A file token with the longest name is well below this. */
    int TOKEN = 8_000;

    /** The confirmation. */
    String reference();

    /** When it happened at the court. */
    Instant at();

    /** Whether all texts are there and short enough. */
    boolean fits();

    /** The same as the answer of that court. */
    CourtAnswer by(String courtOfficeId);

    private static boolean within(int most, @Nullable String... texts) {
        return Stream.of(texts)
                .allMatch(text ->
                        text != null
                                && !text.isBlank()
                                && text.codePointCount(0, text.length()) <= most);
    }

    private static boolean optional(int most, @Nullable String text) {
        return text == null || text.codePointCount(0, text.length()) <= most;
    }

    /** The application has a case number. */
    record Registered(String kind, String reference, Instant at, String caseNumber)
            implements AnswerMessage {

        public Registered {
            requireNonNull(reference);
            requireNonNull(at);
        }

        @Override
        public boolean fits() {
            return within(Texts.NAME, caseNumber);
        }

        @Override
        public CourtAnswer by(String court) {
            return new CourtAnswer.Registered(court, reference, at, caseNumber);
        }
    }

    /** It is accepted. */
    record Accepted(String kind, String reference, Instant at) implements AnswerMessage {

        public Accepted {
            requireNonNull(reference);
            requireNonNull(at);
        }

        @Override
        public boolean fits() {
            return true;
        }

        @Override
        public CourtAnswer by(String court) {
            return new CourtAnswer.Accepted(court, reference, at);
        }
    }

    /** It is not. */
    record NotAccepted(
            String kind, String reference, Instant at, String ground, @Nullable String text)
            implements AnswerMessage {

        public NotAccepted {
            requireNonNull(reference);
            requireNonNull(at);
        }

        @Override
        public boolean fits() {
            return within(Texts.NAME, ground) && optional(Texts.MOST, text);
        }

        @Override
        public CourtAnswer by(String court) {
            return new CourtAnswer.NotAccepted(court, reference, at, ground, text);
        }
    }

    /** More is asked for. */
    record SupplementRequested(
            String kind,
            String reference,
            Instant at,
            List<String> items,
            @Nullable String text,
            LocalDate dueOn)
            implements AnswerMessage {

        public SupplementRequested {
            requireNonNull(reference);
            requireNonNull(at);
            requireNonNull(dueOn);
            items = List.copyOf(items);
        }

        @Override
        public boolean fits() {
            return !items.isEmpty()
                    && items.size() <= MOST_ITEMS
                    && within(Texts.NAME, items.toArray(String[]::new))
                    && optional(Texts.MOST, text);
        }

        @Override
        public CourtAnswer by(String court) {
            return new CourtAnswer.SupplementRequested(court, reference, at, items, text, dueOn);
        }
    }

    /** It is withdrawn. */
    record Withdrawn(String kind, String reference, Instant at) implements AnswerMessage {

        public Withdrawn {
            requireNonNull(reference);
            requireNonNull(at);
        }

        @Override
        public boolean fits() {
            return true;
        }

        @Override
        public CourtAnswer by(String court) {
            return new CourtAnswer.Withdrawn(court, reference, at);
        }
    }

    /** There is a ruling. */
    record Ruled(
            String kind,
            String reference,
            Instant at,
            String result,
            @Nullable String ground,
            String number,
            LocalDate on,
            String evidenceToken)
            implements AnswerMessage {

        public Ruled {
            requireNonNull(reference);
            requireNonNull(at);
            requireNonNull(on);
        }

        @Override
        public boolean fits() {
            return within(Texts.NAME, result, number)
                    && optional(Texts.NAME, ground)
                    && within(TOKEN, evidenceToken);
        }

        @Override
        public CourtAnswer by(String court) {
            return new CourtAnswer.Ruled(
                    court, reference, at, result, ground, number, on, evidenceToken);
        }
    }
}
