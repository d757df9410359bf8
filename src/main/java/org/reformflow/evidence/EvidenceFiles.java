package org.reformflow.evidence;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * The files attached to tasks, oldest first, without those taken back. For modules: who
 * may see them is the caller's concern.
 */
@Component
public class EvidenceFiles {

	private final EvidenceRows rows;

	EvidenceFiles(EvidenceRows rows) {
		this.rows = rows;
	}

	public List<EvidenceFile> ofTask(String taskId) {
		return this.rows.ofTask(taskId);
	}

	public int countOfTask(String taskId) {
		return this.rows.countOfTask(taskId);
	}

	public List<EvidenceFile> ofAssignment(String assignmentId) {
		return this.rows.ofAssignment(assignmentId);
	}

	/** Files of a matter; business keys such as a period's are unique per department. */
	public List<EvidenceFile> ofMatter(String department, String matterId) {
		return this.rows.ofMatter(department, matterId);
	}

}
