package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.confirmation.ApplicationRequest.MaterialRequest;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.attachment.Attaching;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers of the checklist, checked and bound to the application. */
@Component
class Materials {

    private static final int MOST = 20;
    private static final String POINTER = "/materials";

    private final Attaching attaching;
    private final RulebookSource rulebook;

    Materials(Attaching attaching, RulebookSource rulebook) {
        this.attaching = attaching;
        this.rulebook = rulebook;
    }

    /** What is wrong with them. */
    void check(@Nullable List<MaterialRequest> requests, Checks checks) {
        if (requests == null) {
            return;
        }
        checks.that(requests.size() <= MOST, POINTER, "TOO_MANY");
        for (int i = 0; i < requests.size(); i++) {
            var request = requests.get(i);
            var at = POINTER + "/" + i;
            checks.required(at, request);
            if (request != null) {
                checks.required(at + "/item", request.item())
                        .that(
                                request.item() == null
                                        || rulebook.current()
                                                .codes()
                                                .has("confirmationMaterials", request.item()),
                                at + "/item",
                                "UNKNOWN_CODE")
                        .required(at + "/evidence", request.evidence());
            }
        }
    }

    /** Binds them. */
    List<Material> attach(
            Subject who,
            @Nullable List<MaterialRequest> requests,
            String reference,
            long version,
            Instant now) {
        var materials = new ArrayList<Material>();
        if (requests != null) {
            for (int i = 0; i < requests.size(); i++) {
                var request = requests.get(i);
                var item = Texts.given(request.item());
                materials.add(
                        new Material(
                                item,
                                attaching.attach(
                                        who,
                                        request.evidence(),
                                        POINTER + "/" + i + "/evidence",
                                        new Attaching.Place(reference, version, item, null, now))));
            }
        }
        return materials;
    }
}
