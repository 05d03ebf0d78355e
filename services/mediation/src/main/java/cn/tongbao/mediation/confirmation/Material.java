package cn.tongbao.mediation.confirmation;

import cn.tongbao.platform.records.attachment.RecordFile;

/**
 * A paper of the checklist (CON-08).
 *
 * @param item code of the confirmation materials
 */
record Material(String item, RecordFile file) {}
