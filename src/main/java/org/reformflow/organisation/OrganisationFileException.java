package org.reformflow.organisation;

import java.util.List;

/** The organisation file cannot be imported; each line names one entry and its error. */
class OrganisationFileException extends RuntimeException {

	OrganisationFileException(List<String> errors) {
		super("Tệp tổ chức có lỗi, chưa nhập gì:\n- " + String.join("\n- ", errors));
	}

}
