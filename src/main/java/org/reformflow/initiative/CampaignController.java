package org.reformflow.initiative;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.CampaignState;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns over REST: for the desk, the council, leadership and supervisors. */
@RestController
@RequestMapping("/api/campaigns")
@Tag(name = "campaigns", description = "Đợt sáng kiến")
class CampaignController {

	private final Campaigns campaigns;

	private final CampaignOverview overview;

	private final Organisation organisation;

	CampaignController(Campaigns campaigns, CampaignOverview overview, Organisation organisation) {
		this.campaigns = campaigns;
		this.overview = overview;
		this.organisation = organisation;
	}

	/** A line in the list of campaigns. */
	record Line(String id, String title, CampaignState state, String stateLabel, String deadline) {

	}

	@GetMapping
	@Operation(summary = "Các đợt sáng kiến của cơ quan, mới nhất trước",
			description = "Đầu mối sáng kiến, Hội đồng, lãnh đạo và người giám sát; người khác nhận 404.")
	List<Line> list() {
		String department = Optional.of(this.organisation.current())
			.filter(CampaignController::mayRead)
			.map(Person::department)
			.orElseThrow(CampaignController::notFound);
		return this.campaigns.ofDepartment(department)
			.stream()
			.map((campaign) -> new Line(campaign.id(), campaign.title(), campaign.state(), campaign.state().label(),
					campaign.deadlineWords()))
			.toList();
	}

	@GetMapping("/{id}")
	@Operation(summary = "Một đợt sáng kiến: đơn vị, hồ sơ, trạng thái, kết quả",
			description = "Đầu mối sáng kiến, Hội đồng, lãnh đạo và người giám sát; người khác nhận 404. Không có điểm"
					+ " chấm nào ở đây.")
	CampaignView find(@PathVariable String id) {
		Campaign campaign = visible(id);
		return view(campaign, this.overview.of(campaign));
	}

	private Campaign visible(String id) {
		Person reader = this.organisation.current();
		return this.campaigns.find(id)
			.filter((campaign) -> mayRead(reader) && campaign.department().equals(reader.department()))
			.orElseThrow(CampaignController::notFound);
	}

	private static boolean mayRead(Person reader) {
		return reader.is(Role.INITIATIVE_DESK) || reader.is(Role.COUNCIL) || reader.is(Role.LEADERSHIP)
				|| reader.is(Role.SUPERVISOR);
	}

	private CampaignView view(Campaign campaign, CampaignOverview.Standing standing) {
		return new CampaignView(campaign.id(), campaign.title(), campaign.state(), campaign.state().label(),
				campaign.periodFrom(), campaign.periodTo(),
				new CampaignView.DeadlineView(campaign.deadlineWords(), campaign.lastDay()), campaign.quota(),
				campaign.areas(), campaign.rules(), campaign.criteria(),
				this.campaigns.members(campaign.id())
					.stream()
					.map((member) -> new CampaignView.MemberView(member.person(),
							this.organisation.nameOf(member.person()), member.role().label()))
					.toList(),
				standing.units().stream().map(CampaignController::view).toList(), standing.met(),
				standing.without().stream().map(CampaignOverview.UnitStanding::unit).toList(), standing.byState(),
				standing.applications()
					.stream()
					.filter((application) -> application.state().counts())
					.map((application) -> view(application, standing))
					.toList());
	}

	private static CampaignView.UnitView view(CampaignOverview.UnitStanding unit) {
		return new CampaignView.UnitView(unit.unit(), unit.name(), unit.quota(), unit.drafts(), unit.submitted(),
				unit.late(), unit.met());
	}

	private CampaignView.ApplicationView view(Application application, CampaignOverview.Standing standing) {
		String receipt = (application.receiptNumber() != null)
				? "%02d/%d".formatted(application.receiptNumber(), application.receiptYear()) : null;
		return new CampaignView.ApplicationView(application.id(), application.title(), application.unit(),
				this.organisation.unit(application.unit()).name(), application.area(), application.area().label(),
				standing.authors().getOrDefault(application.id(), List.of()), application.state(),
				application.state().label(), application.late(), application.submittedAt(), receipt,
				application.acceptedOn(), application.resultDue(), application.outcome(), application.outcomeReason(),
				application.decidedAt());
	}

	private static ErrorResponseException notFound() {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
				"Không có đợt sáng kiến này, hoặc bạn không được xem. Hãy kiểm tra lại mã đợt.");
		problem.setType(URI.create("urn:reform-flow:problem:not-found"));
		problem.setTitle("Không tìm thấy");
		return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
	}

}
