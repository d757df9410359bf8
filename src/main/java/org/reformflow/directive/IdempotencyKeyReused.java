package org.reformflow.directive;

import org.reformflow.process.Refusal;

/** An idempotency key came back with another body. */
class IdempotencyKeyReused extends Refusal {

	IdempotencyKeyReused() {
		super("Idempotency-Key này đã dùng cho một văn bản có nội dung khác: hãy dùng khóa mới.");
	}

}
