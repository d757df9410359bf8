package org.reformflow.scoring.round;

import org.reformflow.process.Refusal;

/** Which state of a unit's scores a person saw when the form was opened. */
record Seen(int version) {

	/**
	 * Lets a person go on from what was seen.
	 * @throws Refusal when somebody saved since
	 */
	void check(RoundUnit unit) {
		if (this.version != unit.version()) {
			throw new Refusal("Người khác vừa lưu phiếu chấm này sau khi bạn mở biểu mẫu."
					+ " Hãy chép lại phần vừa nhập, mở lại việc để thấy bản mới nhất rồi sửa tiếp.");
		}
	}

}
