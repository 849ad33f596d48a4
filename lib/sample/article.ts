/** The story of the sample desk: an invented town, an invented paper, invented people. */
export const ARTICLE = `Port Ansel to close its ferry pier this autumn, officials say

By Wren Castellan

PORT ANSEL, 3 October 2025 (Ansel Evening Post) – Two port authority officials told Meridian Wire on Thursday that the council has agreed to close the Old Ferry Pier by the end of November. The decision has not been announced, and the agenda of last week’s council meeting does not mention it.

“The piles will not last another winter,” one of the officials told Meridian Wire. The official asked not to be named because the survey behind the plan has not been published.

Nine of the pier’s 42 piles are below the safety limit, according to the structural survey.

The pier carried 61,000 passengers last year, harbour master Ilse Brandt said. Most of them were commuters crossing the bay to the shipyards at Lower Sound, where the road takes forty minutes longer. There is no other landing stage on this side of the water, and the last attempt to build one, at Gull Steps, ended in a dispute over who should pay for the dredging.

Mayor Corin Hale denied that the town had held talks with Halden Freight about the site. “There have been no talks and there is no deal,” Hale told the Evening Post. Asked twice whether the pier would close, the mayor ended the call. A spokeswoman for Halden Freight declined to comment.

The freight company bought two warehouses beside the pier in the spring and has applied to widen the access road. Residents of Rope Walk have collected signatures against the road since June, and a hearing is planned for January.

Thirty boats would lose their berths if the pier closed, the Fishers’ Association said. “We were told nothing,” said its chair, Petra Novak. Councillor Maren Oduya disputed the figure. “It is nearer twelve,” she said, because the inner basin would stay open to boats under ten metres.

Radio Ansel reported that a notice to the tenants of the pier’s six kiosks is already being printed. The tenants pay by the season, and their contracts run out on 31 October. One of them, who has sold coffee on the pier for nineteen years, has begun to look for a place in the market hall.

The ferry operator, Bay Crossings, said it would move its boats to Lower Sound if it had to. The journey would then take twice as long for passengers from the old town. The operator’s licence ends next year, and the council has not said whether it will be renewed.

The council meets again on 14 October. It is the last meeting before the winter timetable begins, and several councillors expect the question to be asked then, whether or not it is on the agenda.
`

/** The words of the article that show that it rests on the wire report. */
export const CITES_WIRE = 'told Meridian Wire on Thursday'

export const WIRE = `Port Ansel council agrees to close pier, officials say

PORT ANSEL, 2 October 2025 (Meridian Wire) – The council of Port Ansel has agreed to close the town’s ferry pier by the end of November, two port authority officials said on Thursday.

The officials spoke on condition of anonymity because the decision has not been announced. “The piles will not last another winter,” one of them said.

Neither official took part in the meeting. Both said they had been told of its outcome by others. The mayor’s office did not answer questions.
`

export const INTERVIEW = `Telephone call with Mayor Corin Hale, transcript

3 October 2025, 11:20 to 11:27, by the Evening Post.

POST: Has the council agreed to close the ferry pier?
HALE: What I can tell you is that people say the town is selling the site. There have been no talks and there is no deal.
POST: That was not the question. Will the pier close?
HALE: There have been no talks with Halden Freight. I have nothing to add to that.
POST: Will the pier close, yes or no?
HALE: I have a meeting now. Goodbye.
`

export const MINUTES = `Minutes of the town council of Port Ansel

Ordinary meeting of 25 September 2025.

Item 6. Harbour. The harbour master reported that the ferry pier carried 51,430 passengers in 2024, after 54,100 in the year before.

Item 7. Survey of the ferry pier. The council took note of the summary. Of the 42 piles nine are below the safety limit and five are to be watched. The council asked the port authority for an estimate of the cost of repair. No decision was taken.

Item 8. Berths. The register lists 31 boats with a berth at the pier, 18 of them under ten metres. Boats under ten metres may be moved to the inner basin.
`

/** The minutes as they read a week later: an item more, and everything that was quoted from them still stands. */
export const MINUTES_LATER = `${MINUTES}
Item 9. Market hall. The lease of the coffee stand was put off to the meeting of 14 October.
`

/** Where the survey would be, were it public: in a domain that never leads anywhere (RFC 2606). */
export const SURVEY = 'https://harbour.port-ansel.example/survey-of-the-pier'
