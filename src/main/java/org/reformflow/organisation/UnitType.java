package org.reformflow.organisation;

/** Kinds of organisational units of a department (domain.md section 3). */
public enum UnitType {

	/** Directors; receives no assignments. */
	LEADERSHIP,

	/** Văn phòng Sở. */
	OFFICE,

	/** Phòng chuyên môn. */
	DIVISION,

	/** Chi cục. */
	BRANCH,

	/** Trung tâm, đơn vị sự nghiệp. */
	CENTRE

}
