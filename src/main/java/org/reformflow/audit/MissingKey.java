package org.reformflow.audit;

/** There is no secret for the audit log, or one that can be guessed. */
class MissingKey extends RuntimeException {

	MissingKey() {
		super("Thiếu khóa của nhật ký kiểm toán, hoặc khóa ngắn hơn %d ký tự. / The audit log needs a key."
			.formatted(AuditKeys.SHORTEST));
	}

}
