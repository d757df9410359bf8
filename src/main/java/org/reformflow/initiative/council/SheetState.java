package org.reformflow.initiative.council;

/** How far one person's scores of an application are. */
enum SheetState {

	ASSIGNED,

	SCORED,

	/** The person declared a conflict of interest. */
	RECUSED

}
