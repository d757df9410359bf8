package org.reformflow.initiative.outcome;

import java.util.List;

import org.reformflow.initiative.application.Applications;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks of the effects that recognised initiatives claimed. */
@Service
@Transactional
class EffectChecks {

	private final EffectCheckTable table;

	private final Applications applications;

	EffectChecks(EffectCheckTable table, Applications applications) {
		this.table = table;
		this.applications = applications;
	}

	/**
	 * Keeps a check.
	 * @param files files attached as evidence
	 * @throws Refusal when a result is not shown or not explained
	 */
	void record(EffectCheck check, int files) {
		if (check.result() != EffectResult.NOT && !check.figures().isEmpty() && !check.hasMeasured()) {
			throw new Refusal("Chưa có số liệu đo được: hãy ghi ít nhất một số liệu, hoặc chọn kết luận không đạt.");
		}
		if (check.result() == EffectResult.CONFIRMED && files == 0) {
			throw new Refusal(
					"Kết luận đạt cần tệp minh chứng: hãy đính kèm ít nhất một tệp bằng nút “Minh chứng” rồi gửi lại.");
		}
		if (check.result() != EffectResult.CONFIRMED && check.words() == null) {
			throw new Refusal("Giải thích thêm: hãy nêu rõ vì sao hiệu quả không đạt hoặc chỉ đạt một phần.");
		}
		this.table.insert(check);
		this.applications.enter(check.applicationId(), this.applications.get(check.applicationId()).state(),
				"Kiểm tra hiệu quả sau %d tháng: %s".formatted(check.months(), check.summary()));
	}

	List<EffectCheck> of(String applicationId) {
		return this.table.ofApplication(applicationId);
	}

}
