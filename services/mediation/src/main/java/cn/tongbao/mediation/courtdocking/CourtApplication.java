package cn.tongbao.mediation.courtdocking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A joint application for judicial confirmation, as the court gets it.
 *
 * @param reference the confirmation
 * @param mediationReference the mediation that led to the agreement
 * @param title what the dispute is about
 * @param framework code of the frameworks of mediation
 * @param rightType code of the right types
 * @param appliedAt when all had joined
 */
public record CourtApplication(
        String reference,
        String mediationReference,
        String title,
        String framework,
        String rightType,
        String appliedAt,
        List<Applicant> applicants,
        Agreement agreement,
        List<Material> materials) {

    /** Copies the lists. */
    public CourtApplication {
        applicants = List.copyOf(applicants);
        materials = List.copyOf(materials);
    }

    /**
     * A party that applies.
     *
     * @param id within the mediation; terms name their obligor by it
     * @param role code of the party roles
     * @param kind code of the party kinds
     */
    public record Applicant(
            String id,
            String role,
            String name,
            String kind,
            @Nullable String domicileRegionCode) {}

    /**
     * The agreement to be confirmed.
     *
     * @param termsSha256 SHA-256 of the terms as canonical JSON (RFC 8785), as the parties signed
     * @param effectiveOn the day it took effect
     * @param partial whether it settles a part of the dispute only
     */
    public record Agreement(
            CourtFile file,
            List<Term> terms,
            String termsSha256,
            LocalDate effectiveOn,
            boolean partial) {

        /** Copies the terms. */
        public Agreement {
            terms = List.copyOf(terms);
        }
    }

    /**
     * One term.
     *
     * @param obligor id of the applicant that has to perform
     * @param amount in yuan
     * @param dueOn the last day for it
     * @param decidesRight whether it decides who owns a right or whether a right is valid
     */
    public record Term(
            int number,
            String text,
            @Nullable String obligor,
            @Nullable String amount,
            @Nullable LocalDate dueOn,
            boolean decidesRight) {}

    /**
     * A paper of the application.
     *
     * @param item code of the materials
     */
    public record Material(String item, CourtFile file) {}
}
