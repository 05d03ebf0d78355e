package cn.tongbao.directory.entry;

import cn.tongbao.directory.entry.EntryRequest.ContactRequest;
import cn.tongbao.directory.entry.EntryRequest.InterestsRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Particulars that need no verification; they take the place of those before as a whole.
 *
 * @param available whether new work is taken
 * @param unavailableUntil the last day on which it is not
 * @param evidence further files, such as annual papers
 */
public record UpdateRequest(
        @Nullable Boolean available,
        @Nullable LocalDate unavailableUntil,
        @Nullable List<String> languages,
        @Nullable String fees,
        @Nullable ContactRequest contact,
        @Nullable InterestsRequest interests,
        @Nullable List<String> evidence) {}
