package org.reformflow.initiative.application;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.CampaignState;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Descriptions while their authors write them, until they leave the unit. All methods
 * join the caller's transaction and keep other savings waiting.
 */
@Service
@Transactional
public class Drafts {

	private static final String STALE = "Bản nháp đã được lưu ở nơi khác (ví dụ nạp từ Word) sau khi bạn mở biểu mẫu. "
			+ "Hãy chép lại phần vừa nhập, tải lại công việc để thấy bản mới nhất rồi sửa tiếp.";

	private final Applications applications;

	private final Campaigns campaigns;

	private final ApplicationNotices notices;

	Drafts(Applications applications, Campaigns campaigns, ApplicationNotices notices) {
		this.applications = applications;
		this.campaigns = campaigns;
		this.notices = notices;
	}

	/**
	 * Saves the texts over those that the writer saw.
	 * @param seen the revision that the writer saw, or null to save in any case
	 * @throws Refusal when somebody else saved meanwhile
	 */
	void save(String id, Description description, @Nullable Integer seen) {
		Application application = this.applications.lock(id);
		if (seen != null && seen != application.revision()) {
			throw new Refusal(STALE);
		}
		this.applications.save(id, description);
	}

	/**
	 * Saves the texts that came in a Word file.
	 * @param seen the revision that the writer saw
	 * @throws Refusal when somebody else saved meanwhile, or it was handed on
	 */
	public void replace(String id, Description description, int seen) {
		ApplicationState state = this.applications.lock(id).state();
		if (state != ApplicationState.DRAFT && state != ApplicationState.RETURNED) {
			throw new Refusal("Bản mô tả đã được trình nên không nạp được nữa. Hãy tải lại danh sách công việc.");
		}
		save(id, description, seen);
	}

	/**
	 * Puts the saved texts before the unit's head. What was returned for completion stays
	 * returned until the review goes on.
	 * @throws Refusal naming all that is missing
	 */
	void submit(String id) {
		Application application = this.applications.lock(id);
		Campaign campaign = openCampaign(application);
		List<SectionProblem> problems = Completeness.problems(campaign, this.applications.description(id));
		if (!problems.isEmpty()) {
			throw new Refusal(words(problems));
		}
		if (application.state() == ApplicationState.DRAFT) {
			this.applications.enter(id, ApplicationState.CONFIRMING, null);
		}
	}

	private static String words(List<SectionProblem> problems) {
		return "Bản mô tả chưa gửi được, còn %d điều cần sửa (nội dung vừa nhập vẫn còn trong biểu mẫu):\n– "
			.formatted(problems.size())
				+ problems.stream().map(SectionProblem::toString).collect(Collectors.joining(".\n– ")) + ".";
	}

	/** Throws a draft away; its texts stay in the table. */
	void discard(String id) {
		if (this.applications.lock(id).state() != ApplicationState.DRAFT) {
			throw new Refusal("Hồ sơ đã nộp nên không bỏ được. Hãy dùng yêu cầu rút hồ sơ.");
		}
		this.applications.enter(id, ApplicationState.DISCARDED, null);
	}

	/**
	 * The head confirms that the unit applies it: now it leaves the unit, in time or
	 * late.
	 * @param by person id
	 * @throws Refusal when that person is an author
	 */
	void confirm(String id, String by) {
		Application application = this.applications.lock(id);
		if (this.applications.authorPersons(id).contains(by)) {
			throw new Refusal(
					"Tác giả không xác nhận sáng kiến của chính mình. Hãy để người đứng đầu đơn vị hoặc lãnh đạo phụ trách xác nhận.");
		}
		this.applications.handIn(id, openCampaign(application).lastDay(), by);
		this.notices.handedIn(this.applications.get(id), told(application));
	}

	/** The head gives it back to who wrote it. */
	void giveBack(String id, String reason) {
		Application application = this.applications.lock(id);
		this.applications.enter(id, ApplicationState.DRAFT, reason);
		this.notices.givenBack(application, told(application), reason);
	}

	private Set<String> told(Application application) {
		Set<String> people = new TreeSet<>(this.applications.authorPersons(application.id()));
		people.add(application.submitter());
		return people;
	}

	private Campaign openCampaign(Application application) {
		Campaign campaign = this.campaigns.get(application.campaignId());
		if (campaign.state() == CampaignState.PUBLISHED && application.submittedAt() == null) {
			throw new Refusal("“" + campaign.title()
					+ "” đã công bố kết quả nên không nhận thêm hồ sơ. Hãy lưu nháp, tải bản mô tả về (Mẫu Word) và nộp vào đợt sau.");
		}
		return campaign;
	}

}
