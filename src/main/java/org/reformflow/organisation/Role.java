package org.reformflow.organisation;

/**
 * What a person may be in a department. Each role is a Camunda group of the same id that
 * models name as candidate group; instances carry their department as tenant, so one
 * group id serves all departments.
 */
public enum Role {

	DIRECTOR("director"),

	DEPUTY_DIRECTOR("deputy-director"),

	/** Director and deputy directors together. */
	LEADERSHIP("leadership"),

	CHIEF_OF_OFFICE("chief-of-office"),

	/** Chief of office and office officers: register, monitor, urge, verify. */
	OFFICE("office"),

	UNIT_HEAD("unit-head"),

	OFFICER("officer"),

	INITIATIVE_DESK("initiative-desk"),

	COUNCIL("council"),

	COUNCIL_CHAIR("council-chair"),

	COUNCIL_VICE_CHAIR("council-vice-chair"),

	COUNCIL_SECRETARY("council-secretary"),

	SUPERVISOR("supervisor"),

	ANALYST("analyst"),

	ADMINISTRATOR("camunda-admin");

	private final String group;

	Role(String group) {
		this.group = group;
	}

	/** Id of the Camunda group. */
	public String group() {
		return this.group;
	}

	/** The role in Vietnamese. */
	public String label() {
		return RoleNames.of(this);
	}

}
