package cn.tongbao.liaison.office.messaging;

import cn.tongbao.liaison.office.Office;
import cn.tongbao.liaison.office.OfficeView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data of every office event: the whole public part, never a contact. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfficeState(
        String id,
        String type,
        String name,
        String nameZh,
        String level,
        String regionCode,
        @Nullable String parentId,
        List<String> competence,
        List<String> hotlines,
        String status,
        @Nullable String successorId) {

    static OfficeState of(Office office) {
        OfficeView view = OfficeView.forEverybody(office);
        return new OfficeState(
                view.id(),
                view.type(),
                view.name(),
                view.nameZh(),
                view.level(),
                view.regionCode(),
                view.parentId(),
                view.competence(),
                view.hotlines(),
                view.status().name(),
                view.successorId());
    }
}
