package org.reformflow.audit;

/**
 * Something wrong in the log.
 *
 * @param id the entry, or the first one that the wrong seal should hold
 */
record Finding(long id, Fault fault) {

	/** What is wrong with it. */
	enum Fault {

		CHANGED("nội dung đã bị sửa"),

		REPLACED("không phải mục đã niêm phong dưới số này (bị sửa, tráo hoặc thay)"),

		REMOVED("đã bị xóa"),

		INSERTED("được chèn vào sau"),

		REPEATED("là bản sao của một mục khác"),

		SEAL_CHANGED("niêm phong từ mục này đã bị sửa"),

		SEAL_REMOVED("thiếu niêm phong từ mục này"),

		END_CUT_OFF("phần cuối của nhật ký từ mục này đã bị cắt bỏ");

		private final String words;

		Fault(String words) {
			this.words = words;
		}

		String words() {
			return this.words;
		}

	}

}
