package org.reformflow.initiative.similarity;

/**
 * The parts of a description that are compared.
 */
public enum Section {

	TITLE("Tên sáng kiến", 1),

	REASON("Lý do, phạm vi, mục đích", 0.5),

	KNOWN("Giải pháp đã biết", 0.5),

	SOLUTION("Nội dung giải pháp", 1),

	NOVELTY("Tính mới, tính sáng tạo", 1),

	APPLICABILITY("Khả năng áp dụng", 0.5),

	EFFECT("Hiệu quả", 0.5),

	CONCLUSION("Kết luận, kiến nghị", 0.25);

	private final String label;

	private final double weight;

	Section(String label, double weight) {
		this.label = label;
		this.weight = weight;
	}

	public String label() {
		return this.label;
	}

	/** What a word of it counts: the solution itself more than what surrounds it. */
	double weight() {
		return this.weight;
	}

}
