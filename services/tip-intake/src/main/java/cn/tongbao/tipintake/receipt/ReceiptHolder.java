package cn.tongbao.tipintake.receipt;

import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.web.AccessCode;
import cn.tongbao.platform.web.CodeSeal;
import cn.tongbao.tipintake.tip.Tip;
import cn.tongbao.tipintake.tip.Tips;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the tip of a receipt code. Whatever is wrong with a code, the work and the answer are the
 * same: one hash, one look at the index, nothing here.
 */
@Component
class ReceiptHolder {

    private final Tips tips;
    private final CodeSeal seal;

    ReceiptHolder(Tips tips, CodeSeal seal) {
        this.tips = tips;
        this.seal = seal;
    }

    Tip tip(@Nullable String typed) {
        return tips.findByReceipt(hash(typed)).orElseThrow(NotReadable::new);
    }

    Tip tipForChange(@Nullable String typed) {
        return tips.findByReceiptForChange(hash(typed)).orElseThrow(NotReadable::new);
    }

    private byte[] hash(@Nullable String typed) {
        return seal.of(AccessCode.typed(Objects.requireNonNullElse(typed, "")));
    }
}
