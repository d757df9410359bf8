package org.reformflow.evidence;

import org.jspecify.annotations.Nullable;
import org.reformflow.evidence.inspection.EvidenceProblem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who of the signed-in people may see, add and take back files. */
@Component
class EvidenceAccess {

	private final EvidenceProcess process;

	private final ObjectProvider<MatterAccess> matters;

	EvidenceAccess(EvidenceProcess process, ObjectProvider<MatterAccess> matters) {
		this.process = process;
		this.matters = matters;
	}

	/**
	 * The person's id.
	 * @throws EvidenceProblem 401 when nobody is signed in
	 */
	String person() {
		return this.process.signedIn().orElseThrow(EvidenceProblem::notSignedIn);
	}

	boolean mayAdd(OpenTask task) {
		String person = person();
		return !task.suspended() && (this.process.worksOn(task)
				|| this.matters.stream().anyMatch((matter) -> matter.mayAdd(person, task.id())));
	}

	boolean maySee(EvidenceFile file) {
		return file.uploadedBy().equals(person())
				|| maySeeMatter(file.department(), file.matterId(), file.assignmentId());
	}

	boolean maySee(OpenTask task) {
		return maySeeMatter(task.department(), task.matterId(), task.assignmentId());
	}

	private boolean maySeeMatter(String department, String matterId, @Nullable String assignmentId) {
		String person = person();
		return this.process.worksOnMatter(department, matterId, assignmentId)
				|| this.matters.stream().anyMatch((matter) -> matter.maySee(person, matterId, assignmentId));
	}

}
