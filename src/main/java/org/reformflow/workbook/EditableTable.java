package org.reformflow.workbook;

import java.util.List;

/**
 * A table of a department that the office changes as a whole by an Excel file; the module
 * that owns it declares a bean.
 */
public interface EditableTable {

	/** Short and stable, for addresses: {@code indicators}. */
	String key();

	/** How people call it. */
	String label();

	/** The sheets, in their order. */
	List<SheetShape> shapes();

	/** What is in force in a department, in the order of the shapes. */
	List<TableSheet> current(String department);

	/**
	 * Checks a whole new table and changes nothing.
	 * @param sheets in the order of the shapes
	 * @throws org.reformflow.process.Refusal naming every row that is wrong, and the way
	 * out
	 */
	void check(String department, List<TableSheet> sheets);

	/**
	 * Puts a new table in place, in the caller's transaction; rows that are not in it are
	 * dropped.
	 * @throws org.reformflow.process.Refusal as {@link #check} does
	 */
	void apply(String department, List<TableSheet> sheets, String by);

}
