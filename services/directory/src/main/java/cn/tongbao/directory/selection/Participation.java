package cn.tongbao.directory.selection;

import java.util.Collection;
import java.util.Set;

/** What came of selections, as far as it keeps somebody out of others. */
public interface Participation {

    /** Those of the selections in which who was chosen took the work on, whatever came of it. */
    Set<String> takenOn(Collection<String> references);
}
