# The words of the record: for every key of config/vocabulary.yaml its label, and in `.meaning` what it means, in the order
# of that file. After a change bring the tables in data/README.md up to date, which a test compares with these.

## The record

# Whom it is about: at the beginning of every chart's subtitle, so that a picture alone says it.
people = Russian citizens arrested abroad at US request

## offence

vocabulary-offence-cybercrime = Cybercrime
    .meaning = The lead US accusation is breaking into computers, running malicious software, or trading in stolen data or access.
vocabulary-offence-money-laundering = Money laundering
    .meaning = The lead US accusation is moving or hiding the proceeds of crime, including through unlicensed money or crypto exchanges.
vocabulary-offence-fraud = Fraud
    .meaning = The lead US accusation is deceiving people, companies, investors or tax authorities for money.
vocabulary-offence-arms = Arms and support for armed groups
    .meaning = The lead US accusation is supplying weapons or helping an armed group.
vocabulary-offence-drugs = Drugs
    .meaning = The lead US accusation is taking part in the drug trade.
vocabulary-offence-export-control = Export controls
    .meaning = The lead US accusation is exporting controlled goods or technology from the United States without a licence.
vocabulary-offence-espionage = Espionage
    .meaning = The lead US accusation is acting covertly for a foreign state or obtaining trade secrets.
vocabulary-offence-organised-crime = Organised crime
    .meaning = The lead US accusation is leading or belonging to a criminal organisation.
vocabulary-offence-bribery = Bribery
    .meaning = The lead US accusation is giving, taking or arranging a bribe.
vocabulary-offence-other = Other or not stated
    .meaning = The lead US accusation is none of the above, or the sources read do not state it.

## event

vocabulary-event-charges = Charges filed or unsealed
    .meaning = A US indictment or complaint was filed or made public.
vocabulary-event-arrest = Arrest
    .meaning = The person was arrested or detained in a third country.
vocabulary-event-ruling-for = Ruling for extradition
    .meaning = A court or government of the third country allowed the extradition.
vocabulary-event-ruling-against = Ruling against extradition
    .meaning = A court or government of the third country refused the extradition.
vocabulary-event-ruling-other = Other ruling
    .meaning = A court of the third country took another decision that bears on the case, such as one on bail or on a second request; an order that only keeps the person in custody is none.
vocabulary-event-extradition = Extradition to the United States
    .meaning = The person was handed to the United States through an extradition procedure, with or without consent.
vocabulary-event-expulsion = Expulsion or other hand-over
    .meaning = The person was handed to or taken by the United States outside an extradition procedure.
vocabulary-event-sent-to-russia = Sent to Russia
    .meaning = The third country extradited or returned the person to Russia instead.
vocabulary-event-sent-elsewhere = Sent to another third country
    .meaning = The person was handed to another third country, where the case went on.
vocabulary-event-escape = Escape
    .meaning = The person left custody, house arrest or bail, or fled, while the matter was open.
vocabulary-event-release-abroad = Released abroad
    .meaning = The third country freed the person and no transfer followed.
vocabulary-event-guilty-plea = Guilty plea
    .meaning = The person pleaded guilty.
vocabulary-event-conviction = Conviction at trial
    .meaning = A trial ended with a guilty verdict.
vocabulary-event-acquittal = Acquittal
    .meaning = A trial ended with a verdict of not guilty.
vocabulary-event-dismissal = Charges dismissed
    .meaning = A court or the prosecutors ended the charges without a verdict.
vocabulary-event-sentence = Sentence
    .meaning = A court imposed a sentence.
vocabulary-event-exchange = Prisoner exchange
    .meaning = The person was released from custody as part of an exchange of prisoners between states.
vocabulary-event-release = Release from US custody
    .meaning = The person left US custody in a way other than an exchange, for example at the end of the term or by clemency.
vocabulary-event-deportation = Deportation from the United States
    .meaning = The United States removed the person after custody.
vocabulary-event-death = Death
    .meaning = The person died.

## outcome_abroad

vocabulary-outcome-abroad-extradited = Extradited to the United States
    .meaning = The third country handed the person to the United States through an extradition procedure.
vocabulary-outcome-abroad-expelled = Expelled or otherwise handed over
    .meaning = The person was handed to or taken by the United States without an extradition procedure.
vocabulary-outcome-abroad-sent-to-russia = Sent to Russia
    .meaning = The third country extradited or returned the person to Russia instead.
vocabulary-outcome-abroad-released = Released abroad
    .meaning = The third country freed the person and no transfer followed.
vocabulary-outcome-abroad-escaped = Escaped
    .meaning = The person left custody, house arrest or bail in the third country before a decision was carried out.
vocabulary-outcome-abroad-exchanged = Exchanged
    .meaning = The third country released the person in a prisoner exchange, without a hand-over to the United States.
vocabulary-outcome-abroad-died = Died
    .meaning = The person died abroad before any hand-over or release.
vocabulary-outcome-abroad-pending = No outcome reported
    .meaning = None of the sources read reports how the matter ended in the third country.

## outcome_group

vocabulary-outcome-group-handed-over = Handed over
    .meaning = The United States received the person, by an extradition procedure or otherwise.
vocabulary-outcome-group-otherwise = Ended otherwise
    .meaning = The matter ended in the third country without a hand-over to the United States.
vocabulary-outcome-group-open = No outcome reported
    .meaning = None of the sources read reports how the matter ended in the third country.

## outcome_us

vocabulary-outcome-us-pleaded-guilty = Pleaded guilty
    .meaning = The first outcome reported in the United States is a guilty plea.
vocabulary-outcome-us-convicted-at-trial = Convicted at trial
    .meaning = The first outcome reported in the United States is a guilty verdict at a trial.
vocabulary-outcome-us-acquitted = Acquitted
    .meaning = The first outcome reported in the United States is a verdict of not guilty.
vocabulary-outcome-us-dismissed = Charges dismissed
    .meaning = The first outcome reported in the United States is the end of the charges without a verdict.
vocabulary-outcome-us-pending = No outcome reported
    .meaning = The person was handed to the United States and none of the sources read reports a plea, a verdict or a dismissal.

## ending

vocabulary-ending-exchanged = Exchanged
    .meaning = After the hand-over, the person was released in a prisoner exchange.
vocabulary-ending-released = Released
    .meaning = After the hand-over, the person left US custody in another way, for example at the end of the term or by clemency.
vocabulary-ending-deported = Deported
    .meaning = After the hand-over, the United States removed the person from the country.
vocabulary-ending-died = Died
    .meaning = After the hand-over, the person died.
vocabulary-ending-not-reported = Not reported
    .meaning = None of the sources read reports how the custody ended, which does not mean that it continues.

## source_kind

vocabulary-source-kind-court = Court document
    .meaning = A court published the text, or it is a copy of a document of a court.
vocabulary-source-kind-us-government = US government
    .meaning = An authority of the United States published the text.
vocabulary-source-kind-russian-government = Russian government
    .meaning = An authority of Russia published the text.
vocabulary-source-kind-other-government = Government of another country
    .meaning = An authority of a country other than the United States and Russia published the text.
vocabulary-source-kind-news-agency = News agency
    .meaning = The text is a report of a news agency, or another outlet's copy of one.
vocabulary-source-kind-news = News outlet
    .meaning = The text is a report of a newspaper, broadcaster, trade publication or news site.
vocabulary-source-kind-russian-state-media = Russian state media
    .meaning = The text is a report of a medium owned by the Russian state, or another outlet's copy of one.
vocabulary-source-kind-research = Research or reference
    .meaning = The text is a study, an article or a reference work.
vocabulary-source-kind-legal-database = Legal database
    .meaning = The text is an entry or a copy of a decision in a collection of court material.

## source_group

vocabulary-source-group-court = Court documents
    .meaning = Documents of courts and entries of legal databases.
vocabulary-source-group-us-official = US government
    .meaning = Publications of authorities of the United States.
vocabulary-source-group-russian = Russian government and state media
    .meaning = Publications of authorities of Russia and reports of media that the Russian state owns.
vocabulary-source-group-independent = Press and research
    .meaning = Reports of news agencies and news outlets outside Russian state ownership, and research.
vocabulary-source-group-other-official = Other governments
    .meaning = Publications of authorities of countries other than the United States and Russia.

## confidence

vocabulary-confidence-high = High
    .meaning = Two or more independent sources, or an official or court document, show the arrest and the outcome: what happened abroad and, after a hand-over, a plea, verdict, sentence or exchange.
vocabulary-confidence-medium = Medium
    .meaning = Reliable sources show the arrest, but the outcome is not reported, or a main fact rests on one source, on the word of one side or on an inference.
vocabulary-confidence-low = Low
    .meaning = The arrest itself or a condition of inclusion rests on one weak source, on reports that disagree, or on a mention by one government without details.

## comparison

vocabulary-comparison-more-than = more than
    .meaning = The statement gives the figure as a lower limit.
vocabulary-comparison-about = about
    .meaning = The statement gives the figure as a round or approximate number.
vocabulary-comparison-exactly = exactly
    .meaning = The statement gives the figure without a qualification.

## claim_counts

vocabulary-claim-counts-arrests = Arrests
    .meaning = The figure counts arrests or detentions in third countries, or cases of that kind.
vocabulary-claim-counts-warrants = Warrants
    .meaning = The figure counts arrest warrants or requests, whether or not an arrest followed.
vocabulary-claim-counts-extraditions = Extraditions
    .meaning = The figure counts people handed to the United States from third countries.
vocabulary-claim-counts-people-held = People held
    .meaning = The figure counts people held at the time of the statement, not arrests over a period.

## claim_kind

vocabulary-claim-kind-countable = Can be counted
    .meaning = The statement can be set beside a figure from the dataset, within the limits that its context names.
vocabulary-claim-kind-disputed = Disputed
    .meaning = Governments, courts or the person disagree on the statement, and the dataset records what each side says.
vocabulary-claim-kind-not-testable = Cannot be tested here
    .meaning = The dataset holds no record that could support or contradict the statement.
vocabulary-claim-kind-context = Context
    .meaning = The statement is background or advice, so there is nothing to count and an explanation is given.

## claim_measure

vocabulary-claim-measure-arrests-in-period = Arrests in the period
    .meaning = Cases whose arrest falls, on every day that its date can mean, within the period of the official count.
vocabulary-claim-measure-arrests-until = Arrests up to the day
    .meaning = Cases whose arrest falls, on every day that its date can mean, on or before the end of the official count's period.
vocabulary-claim-measure-sentences-by-plea = Sentences after a plea and after a trial
    .meaning = Longest prison terms imposed in the United States after a guilty plea beside those after a conviction at trial.

## exclusion_reason

vocabulary-exclusion-reason-arrested-in-the-us = Arrested in the United States
    .meaning = The arrest took place in the United States or a US territory.
vocabulary-exclusion-reason-not-russian-citizen = Reported as citizen of another country
    .meaning = The sources read report the citizenship of another country and not that of Russia.
vocabulary-exclusion-reason-citizenship-unproven = Russian citizenship not shown
    .meaning = The sources read do not firmly show that the person was a Russian citizen at the time.
vocabulary-exclusion-reason-no-us-request = No US request or participation
    .meaning = None of the sources read shows a US request or warrant, or that US authorities took part.
vocabulary-exclusion-reason-not-arrested = Not arrested
    .meaning = None of the sources read reports an arrest, detention or hand-over in a third country.
vocabulary-exclusion-reason-same-person = Already in the dataset
    .meaning = The name is another spelling for a person whose case is already recorded.
vocabulary-exclusion-reason-unproven = Report not confirmed
    .meaning = The sources read do not show enough to establish that there was such a case.
