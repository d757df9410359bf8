package org.reformflow.reporting;

/** The numbers of the report of Đồng Tháp on the first half of 2023 (S4). */
public final class SourceFigures {

	/**
	 * By indicator, of an office, two divisions, a branch and a centre; {@code -} for
	 * none. How they are split over units is ours, their sums are the report's.
	 */
	public static final String OF_UNITS = """
			resolution_drafted        0    2   0    0   0
			dossier_received          0   40  35   25
			dossier_carried           0    3   2    2
			dossier_new               0   37  33   23
			dossier_settled_early     0   20  15   10
			dossier_settled_on_time   0   15  15   10
			dossier_settled_late      0    0   0    0
			dossier_withdrawn         0    2   1    2
			dossier_pending_in_term   0    3   4    3
			dossier_pending_overdue   0    0   0    0
			procedure_total           0   20  13   15
			service_full              0   20  12   14
			service_partial           0    0   0    0
			service_information       0    0   1    1
			dossier_online            0   20  14   10
			dossier_online_base       0   30  20   15
			staff_quota              12    8   8   12   0
			staff_present            12    8   7   12   0
			staff_quota_office       28
			staff_quota_branch       12
			appointed_structure       2
			appointment_consulted     1
			staff_received            3
			staff_recruited           1
			appointed_heads           2
			appointed_deputies        1
			training_plan            90   60  50   60  20
			training_done            60   42  30   40  10
			early_pay_rise            8
			capital_projects          0    -   -    1   0
			disbursed_projects        0    -   -    1   0
			disbursed                 0    -   -  3987348000 0
			disbursed_paid            0    -   -  2984676000 0
			disbursed_advance         0    -   -  1002672000 0
			document_in            2000    -   - 1000 589
			document_in_paper       150    -   -   50  16
			document_out            900    -   -  500 164
			""";

	private SourceFigures() {
	}

}
