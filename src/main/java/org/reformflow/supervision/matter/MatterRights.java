package org.reformflow.supervision.matter;

import org.jspecify.annotations.Nullable;
import org.reformflow.evidence.MatterAccess;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.supervision.Scope;
import org.reformflow.supervision.Supervision;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/**
 * Who may see the matter of a task: whoever has the task or may take it; of tasks that
 * are not secret also those whom the matter's module admits.
 */
@Component
class MatterRights {

	private final MatterProcess process;

	private final ObjectProvider<MatterAccess> matters;

	private final Supervision supervision;

	MatterRights(MatterProcess process, ObjectProvider<MatterAccess> matters, Supervision supervision) {
		this.process = process;
		this.matters = matters;
		this.supervision = supervision;
	}

	/**
	 * The person who is signed in, as a reader of a task's matter.
	 * @throws ErrorResponseException 401 when nobody is signed in, 404 when there is no
	 * such task in the person's department, 403 when that person may not see its matter
	 */
	Reader reader(String taskId) {
		Person person = person();
		MatterTask task = this.process.find(person, taskId)
			.orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "Không tìm thấy",
					"Công việc này không còn. Hãy tải lại danh sách công việc."));
		boolean admitted = (!task.mine() || seesOthers(person, task)) && admits(person, task.matter(), task.part());
		boolean whole = admitted && seesOthers(person, task);
		if (!task.mine() && (!admitted || task.isSecret() || (task.part() == null && !whole))) {
			throw problem(HttpStatus.FORBIDDEN, "Không có quyền",
					"Bạn không được giao công việc này nên không xem được hồ sơ vụ việc.");
		}
		return new Reader(person, task, whole);
	}

	Person person() {
		return this.process.signedIn()
			.orElseThrow(() -> problem(HttpStatus.UNAUTHORIZED, "Chưa đăng nhập",
					"Phiên làm việc đã hết. Hãy đăng nhập lại."));
	}

	/** Those who supervise the department, and the desk of initiatives. */
	private boolean seesOthers(Person person, MatterTask task) {
		return this.supervision.of(person).filter(Scope::isWholeDepartment).isPresent()
				|| (task.isInitiative() && person.is(Role.INITIATIVE_DESK));
	}

	private boolean admits(Person person, String matter, @Nullable String part) {
		return this.matters.stream().anyMatch((access) -> access.maySee(person.id(), matter, part));
	}

	static ErrorResponseException problem(HttpStatus status, String title, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("urn:reform-flow:problem:matter-" + status.value()));
		problem.setTitle(title);
		return new ErrorResponseException(status, problem, null);
	}

}
