package org.reformflow.directive;

import org.reformflow.process.Refusal;

/** A document number is taken already in its year and department. */
public class DuplicateNumber extends Refusal {

	DuplicateNumber(int number, int year) {
		super("Số %02d của năm %d vừa được dùng cho văn bản khác: hãy để trống để lấy số kế tiếp.".formatted(number,
				year));
	}

	DuplicateNumber(int number, int year, int next) {
		super("Số %02d của năm %d đã dùng cho văn bản khác: hãy để trống để lấy số kế tiếp, hoặc dùng số %02d."
			.formatted(number, year, next));
	}

}
