package cn.tongbao.mediation.courtdocking;

/**
 * A file that the court may fetch by its id with its own machine client.
 *
 * @param sha256 of its content, in hex
 */
public record CourtFile(
        String evidenceId, String name, String mediaType, long size, String sha256) {}
