package org.reformflow.directive;

/** Types of directing documents (NĐ 30/2020 Art. 7) that a department issues. */
public enum DocumentType {

	KE_HOACH("Kế hoạch"),

	CONG_VAN("Công văn"),

	CHI_THI("Chỉ thị"),

	QUYET_DINH("Quyết định"),

	THONG_BAO("Thông báo"),

	HUONG_DAN("Hướng dẫn"),

	BAO_CAO("Báo cáo"),

	KHAC("Văn bản khác");

	private final String label;

	DocumentType(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
