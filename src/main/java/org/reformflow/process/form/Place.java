package org.reformflow.process.form;

/**
 * Where a value stands in the form, for people: {@code “Nhiệm vụ” dòng 2, “Thời hạn”
 * (tasks.due)}.
 */
record Place(String labels, String path) {

	static final Place FORM = new Place("", "");

	Place part(String label, String key) {
		return new Place(this.labels + (this.labels.isEmpty() ? "" : ", ") + "“" + label + "”",
				this.path + (this.path.isEmpty() ? "" : ".") + key);
	}

	/** One row of a list, counted from 0. */
	Place row(int index) {
		return new Place(this.labels + " dòng " + (index + 1), this.path);
	}

	@Override
	public String toString() {
		return this.labels + " (" + this.path + ")";
	}

}
