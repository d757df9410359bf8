package org.reformflow.directive;

/**
 * The six areas of administrative reform (NQ 76/NQ-CP 2021-2030) and steering, which PAR
 * INDEX counts as a field of its own. An item outside all of them has no area.
 */
public enum ReformArea {

	THE_CHE("Cải cách thể chế"),

	TTHC("Cải cách thủ tục hành chính"),

	TO_CHUC_BO_MAY("Cải cách tổ chức bộ máy"),

	CHE_DO_CONG_VU("Cải cách chế độ công vụ"),

	TAI_CHINH_CONG("Cải cách tài chính công"),

	CHINH_PHU_SO("Chính phủ điện tử, Chính phủ số"),

	CHI_DAO_DIEU_HANH("Chỉ đạo, điều hành");

	private final String label;

	ReformArea(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
