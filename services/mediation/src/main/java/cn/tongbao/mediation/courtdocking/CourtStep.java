package cn.tongbao.mediation.courtdocking;

import org.jspecify.annotations.Nullable;

/**
 * Something that a docked court is told.
 *
 * @param courtOfficeId the court
 * @param reference the confirmation
 * @param kind what it is
 * @param body its content, of the kind's own type
 */
public record CourtStep(String courtOfficeId, String reference, Kind kind, Object body) {

    /** Refuses a body of another kind. */
    public CourtStep {
        if (!kind.body().isInstance(body)) {
            throw new IllegalArgumentException(
                    "A step of kind " + kind + " has no body of type " + body.getClass());
        }
    }

    /** The kinds of steps, with what they carry and where the court takes them. */
    public enum Kind {
        /** The parties apply for confirmation. */
        APPLICATION(CourtApplication.class, null),
        /** They hand in what the court asked for. */
        SUPPLEMENT(CourtSupplement.class, "supplements"),
        /** They withdraw the application. */
        WITHDRAWAL(CourtWithdrawal.class, "withdrawals"),
        /** Somebody objects to the ruling. */
        OBJECTION(CourtObjection.class, "objections");

        private final Class<?> body;
        private final @Nullable String collection;

        Kind(Class<?> body, @Nullable String collection) {
            this.body = body;
            this.collection = collection;
        }

        Class<?> body() {
            return body;
        }

        /** The path below the court's address. */
        public String path(String reference) {
            return collection == null
                    ? "/applications"
                    : "/applications/" + reference + "/" + collection;
        }
    }
}
