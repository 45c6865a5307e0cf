# SPDX-FileCopyrightText: 2026 The Steadfeed authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Which tests prove which row of the fault catalogue. A new row is one entry, and the last number goes up in
# CMakeLists.txt. Sentences are proven beside the states: models_reason_texts has them by number.

# A. Link and TCP
fault_row(01 refused
    "integration.BadAnswers nobodyListens"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F01"
    "models_health_model stateCauseAndNextTryAreWords")
fault_row(02 reset_mid_stream
    "integration.BadEvents whatACutEventLostComesAfterResuming:by a reset"
    "SseStreamTest S93_everyEndIsALostConnection"
    "WebSocketStreamTest W16_allThatCameBeforeTheEndIsDelivered"
    "WebSocketStreamTest aMessageThatStopsHalfWayIsALostConnection"
    "LongPollAnswerTest F34_aCutPageIsDiscarded:a reset"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F02")
fault_row(03 fin_between_events
    "integration.BadEvents whatACutEventLostComesAfterResuming:before the event"
    "session.FeedSession everyKindOfEndReconnectsWithTheLastId:S92 clean end, S93 FIN, RST, cut chunk")
fault_row(04 fin_mid_event
    "campaign.Cut F04_aCutAtAnyByteLosesNothing"
    "integration.BadEvents whatACutEventLostComesAfterResuming"
    "SseStreamTest S58_anUnfinishedEventAtTheEnd")
fault_row(05 half_open_stall
    "campaign.Heartbeat F05_aHalfOpenLinkIsNoticed"
    "core.ConnectionMachine silenceIsStaleThenDead"
    "integration.BadEvents silenceIsNoticed"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F05")
fault_row(06 stall_only_upwards
    "faults.Timing F06_whoIsNotHeardIsNoticedByTheMissingPong"
    "faults.Timing F06_anEventStreamNeedsNoWayUp"
    "core.ConnectionMachine withoutAPongTheConnectionIsDeadAfterFiveSeconds_F51")
fault_row(07 frozen_server
    "faults.Processes F07_aFrozenServerIsStaleThenLeftAndComesBack")
fault_row(08 slow_drip
    "integration.BadEvents aSlowDripArrivesWhole"
    "faults.Link F08_aSlowDripKeepsTheFeedLive"
    "models_feed_pace whatStaysLateIsSaid:F08 slow drip: steadily late")
fault_row(09 too_little_bandwidth
    "faults.Link F09_tooLittleBandwidthIsLiveAndLate"
    "models_feed_pace whatStaysLateIsSaid:F09 less bandwidth than events: ever later")
fault_row(10 latency
    "faults.Timing F10_latencyAloneIsNeverStale")
fault_row(11 flapping
    "faults.Timing F11_aFlappingLinkIsTriedNoMoreThanTheBackoffAllows"
    "LogDamperTest F11_threeHundredFlapsAreOneLineWithACounter")
fault_row(12 accepts_and_closes
    "core.ConnectionMachine onlyTenSecondsOfLiveResetTheBackoff"
    "faults.Link F12_whoClosesAtOnceIsAskedLessAndLess")
fault_row(13 link_down_and_up
    "faults.Namespace F13_aLinkThatGoesDownAndUpIsStaleThenLiveAgain")
fault_row(14 no_such_name
    "SseStreamTest S94_anUnknownHostIsNamed"
    "session.FeedSession everyKindOfEndReconnectsWithTheLastId:S94 name not found"
    "core.Backoff windowDoublesUpToTwentySeconds"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F14")
fault_row(15 ipv6_leads_nowhere
    "faults.Namespace F15_aNameWhoseFirstAddressLeadsNowhereConnects"
    "faults.Namespace F15_aWebSocketThatIsNotToBeHadThereIsLeftForAnotherWay")
fault_row(16 accepts_and_stays_silent
    "core.ConnectionMachine S105_silenceWhileConnectingEndsAfterTenSeconds"
    "faults.Link F16_aServerThatSaysNothingIsLeft"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F16")
fault_row(17 a_thousand_clients
    "campaign.Storm F17_clientsComeBackSpreadOut"
    "core.ConnectionMachine twelveFeedsOfOneHostPassTheGateWithinTwelveSeconds")
fault_row(18 no_free_connections
    "SseStreamTest S94_noDescriptorsLeftIsNamed"
    "WebSocketHandshakeTest noDescriptorsLeftIsNamed"
    "faults.Link F18_withoutDescriptorsItWaitsAndComesBack"
    "faults.Link F18_beforeTheFirstConnectionItWaitsToo"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F18")

# B. HTTP and proxies
fault_row(19 gateway_error
    "integration.BadAnswers whatIsTheMatterIsSaidAndTheFeedRecovers:502"
    "integration.BadAnswers whatIsTheMatterIsSaidAndTheFeedRecovers:504"
    "integration.BadPages F19_F28_whatIsTheMatterIsSaidAndTheFeedGoesOn:F19 502"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F19")
fault_row(20 busy_with_retry_after
    "integration.BadAnswers whatIsTheMatterIsSaidAndTheFeedRecovers:503"
    "integration.BadAnswers retryAfterIsHonoured"
    "integration.BadPages F19_F28_whatIsTheMatterIsSaidAndTheFeedGoesOn:F20 503"
    "core.ConnectionMachine retryAfterIsHonoured"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F20")
fault_row(21 odd_retry_after
    "SseResponseTest S80_retryAfterIsALowerBound"
    "SseResponseTest S80_retryAfterAsADateIsCountedFromNow"
    "core.Backoff retryAfterIsClampedTo300Seconds"
    "core.Backoff retryAfterIsALowerBoundWithAtLeastFiveSecondsOfSpread")
fault_row(22 too_many_requests
    "integration.BadAnswers whatIsTheMatterIsSaidAndTheFeedRecovers:429"
    "integration.BadPages F19_F28_whatIsTheMatterIsSaidAndTheFeedGoesOn:F22 429"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F22")
fault_row(23 no_content
    "integration.BadAnswers whatIsTheMatterIsSaidAndTheFeedRecovers:204"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F23")
fault_row(24 captive_portal
    "integration.BadAnswers whatIsTheMatterIsSaidAndTheFeedRecovers:login page"
    "integration.BadAnswers twiceAnotherContentTypeIsTriedAgain"
    "integration.BadAnswers thriceAnotherContentTypeNeedsAPerson"
    "SseResponseTest S74_aRefusedBodyNeverReachesTheParser"
    "integration.BadPages F19_F28_whatIsTheMatterIsSaidAndTheFeedGoesOn:F24 a login page"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F24")
fault_row(25 empty_answer
    "session.FeedSession noTryBeginsWithoutItsWait:S95 an empty 200"
    "core.ConnectionMachine everyTryIsPrecededByAWait")
fault_row(26 redirect_loop
    "SseRedirectTest S89_twentyHopsAndNoMore"
    "LongPollRequestTest F26_twentyHopsAndNoMore"
    "core.ConnectionMachine theEndOfAnAttemptDecidesTheState:redirect loop"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F26")
fault_row(27 redirect_to_another_origin
    "SseRedirectTest S86_nothingSecretGoesToAnotherOrigin"
    "SseRedirectTest S86_notEvenOnTheWayBack"
    "LongPollRequestTest F27_nothingSecretGoesToAnotherOrigin"
    "integration.Secrets aRedirectElsewhereGetsNoSecret"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F27")
fault_row(28 redirect_to_http
    "SseTlsTest S87_fromHttpsToHttpIsRefused"
    "HttpTlsTest F28_fromHttpsToHttpIsRefused"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F28")
fault_row(29 buffering_proxy
    "core.ConnectionMachine threeMuteOpeningsInARowAccuseAProxy"
    "core.ConnectionMachine threeStreamsInARowWithoutAnAnswerMayBeHeldBack"
    "probe.FeedProbe aStreamThatIsHeldBackIsFoundByItsPage"
    "session.Lane aProxyThatHoldsBackTheStreamLeadsToLongPolling_F29"
    "servers.BufferingProxy itIsNamedAndTheFeedGoesOverToPages"
    "servers.BufferingProxy theProbeFindsIt"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F29")
fault_row(30 idle_cut
    "faults.Timing F30_heartbeatsKeepAnIdleCutAway"
    "servers.NginxProxy nothingIsLostWhenItCutsWhatIsIdle")
fault_row(31 compressed_stream
    "SseResponseTest S109_identityIsAskedForAndCompressedStreamsAreRefused"
    "SseStreamTest S110_aLongRepetitiveStreamIsNotKilled"
    "LongPollAnswerTest aCompressedPageIsRefused"
    "integration.BadAnswers whatIsTheMatterIsSaidAndTheFeedRecovers:compressed"
    "integration.BadPages F19_F28_whatIsTheMatterIsSaidAndTheFeedGoesOn:F31 compressed"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F31")
fault_row(32 gzip_bomb
    "faults.Memory growthIsBounded:F32 a gzip bomb")
fault_row(33 endless_headers
    "SseStreamTest endlessHeadersHoldNobodyUp"
    "WebSocketHandshakeTest F55_W5_aSilentServerIsWaitedForUntilClose:F55 headers without end"
    "faults.Memory growthIsBounded:F33 headers without end")
fault_row(34 truncated_body
    "LongPollAnswerTest F34_aCutPageIsDiscarded"
    "integration.BadPages F34_aPageThatWasCutIsNotTakenAtAll")
fault_row(35 http2_server
    "SseTlsTest S113_httpTwoIsNotAskedFor"
    "servers.NginxProxy http2IsTakenOnlyWhereTheProfileAllowsIt")
fault_row(36 many_feeds_on_one_host
    "SseStreamTest S112_moreThanSixStreamsOnOneHost"
    "integration.ExchangeRun twelveFeedsOnOneHostAreAllLive")
fault_row(37 reuse_race
    "LongPollRequestTest F37_anIdleConnectionThatTheServerClosedIsNoError"
    "LongPollRequestTest F37_aRequestThatMetAClosingConnectionIsSentOnceMore"
    "LongPollRequestTest F37_aServerThatNeverAnswersIsNotAskedForEver"
    "LongPollAnswerTest otherStatusesEndTheAttempt:F37 408 at once"
    "integration.BadPages F37_aServerThatClosesBetweenPagesIsNoTrouble")

# C. SSE framing. The table of SseParserTest is run with every chunking.
fault_row(38 cut_inside_a_character
    "SseParserTest S21_anyChunkingGivesTheSameEvents:S7 characters cut by reads"
    "SseStreamTest S107_chunkBordersMeanNothing")
fault_row(39 mixed_line_ends
    "SseParserTest S21_anyChunkingGivesTheSameEvents"
    "SseParserTest S21_randomChunkingGivesTheSameEvents"
    "SseParserTest S14_aCarriageReturnEndsTheLineAtOnce")
fault_row(40 byte_order_mark
    "SseParserTest S21_anyChunkingGivesTheSameEvents:S2 one leading BOM is stripped"
    "SseParserTest S21_anyChunkingGivesTheSameEvents:S5 a later BOM is data"
    "SseParserTest S6_aParserOfItsOwnPerConnectionStripsItsOwnBom")
fault_row(41 endless_line
    "integration.BadEvents aHugeEventEndsTheConnectionAndTheFeedResumes"
    "integration.BadEvents threeHugeEventsInARowNeedAPerson"
    "SseStreamTest S18_anEventAboveTheLimitEndsTheAttempt"
    "faults.Memory growthIsBounded:F41 a line without end"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F41")
fault_row(42 a_million_lines
    "SseParserTest S18_whatIsLargerThanTheLimitEndsTheStream"
    "faults.Content F42_aMillionLinesAreOneEventTooLarge")
fault_row(43 endless_comments
    "SseParserTest S20_commentsAndUnknownFieldsAreNotGathered"
    "SseParserTest S21_anyChunkingGivesTheSameEvents:S104 heartbeats in every form"
    "core.ConnectionMachine S103_anyByteEndsStale"
    "faults.Memory growthIsBounded:F43 comments without end")
fault_row(44 odd_retry
    "SseStreamTest S55_retryIsClamped"
    "SseParserTest S21_anyChunkingGivesTheSameEvents:S51 retry takes ASCII digits only")
fault_row(45 odd_ids
    "SseParserTest S21_anyChunkingGivesTheSameEvents:S41 an id with U+0000 is ignored"
    "SseRequestTest S46_aCursorThatIsNoHeaderIsNotSent"
    "session.FeedIntake badEventIdsBreakTheStream"
    "decode.StreamPosition readsOnlyTheOneWayToWriteAPosition"
    "integration.BadEvents anIdOfAnotherFormBreaksTheProtocol"
    "faults.Content F45_aForeignIdThatIsNoHeaderIsNotSentBackAndThatIsSaid"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F45")
fault_row(46 empty_id
    "SseParserTest S21_anyChunkingGivesTheSameEvents:S39 id without value resets"
    "decode.NativeDecoder takesNumbersFromTheFramesOwnId:F46 empty"
    "faults.Content F46_anEmptyIdClearsThePositionOfAForeignFeedOnly")
fault_row(47 broken_utf8
    "SseParserTest S21_anyChunkingGivesTheSameEvents:S8 invalid bytes become U+FFFD and the stream goes on"
    "session.FeedIntake anUnreadableEventIsRefusedAndPassed"
    "integration.BadEvents textThatIsNotUtf8IsShownWithMarks"
    "integration.BadEvents aRefusedEventCostsOnlyItself:no JSON"
    "integration.BadPages F47_aPageThatCannotBeReadIsNotAskedForInALoop")
fault_row(48 unknown_field_or_type
    "SseParserTest S21_anyChunkingGivesTheSameEvents:S27 unknown fields are ignored"
    "faults.Content F48_whatIsUnknownIsIgnoredAndCounted")

# D. WebSocket
fault_row(49 character_cut_by_a_frame
    "WebSocketStreamTest F49_aCharacterCutByAFrameBorderHasAReasonOfItsOwn"
    "core.ConnectionMachine charactersCutByFramesAreGivenUpAtTheSecondTime_F49"
    "integration.BadWebSockets F49_charactersCutByFramesEndInWordsAndNotInALoop"
    "integration.BadWebSockets F49_anotherTransportHelps")
fault_row(50 too_large_a_message
    "WebSocketStreamTest F50_W12_whatIsTooLargeIsRefused"
    "integration.BadWebSockets F50_F58_whatBreaksTheRulesIsTriedThriceWithoutHaste"
    "faults.Memory growthIsBounded:F50 fragments without end")
fault_row(51 no_pong
    "core.ConnectionMachine withoutAPongTheConnectionIsDeadAfterFiveSeconds_F51"
    "core.ConnectionMachine anAnsweredPingKeepsAQuietConnection"
    "WebSocketStreamTest F51_noPongIsForTheCallerToNotice")
fault_row(52 close_codes
    "WebSocketStreamTest F52_W2_W3_everyEndHasItsReason"
    "integration.BadWebSockets F52_F53_everyCloseIsFollowedByWhatItMeans")
fault_row(53 restart_close
    "WebSocketStreamTest F52_W2_W3_everyEndHasItsReason:F53 1012"
    "WebSocketStreamTest F52_W2_W3_everyEndHasItsReason:F53 1013"
    "core.ConnectionMachine aRestartingServerIsTriedAgainWithinASecond_F53"
    "integration.BadWebSockets F52_F53_everyCloseIsFollowedByWhatItMeans:F53 1012")
fault_row(54 refused_handshake
    "WebSocketHandshakeTest F54_W4_theStatusDecides"
    "WebSocketHandshakeTest F54_W4_theStatusIsReadFromQtsWords"
    "WebSocketHandshakeTest F54_whatIsNoHandshakeIsNamed"
    "integration.BadWebSockets F54_anUnwelcomeAnswerToTheHandshakeHasItsState")
fault_row(55 handshake_without_answer
    "WebSocketHandshakeTest F55_W5_aSilentServerIsWaitedForUntilClose"
    "integration.BadWebSockets F55_aHandshakeWithoutAnAnswerIsLeft")
fault_row(56 close_never_finishes
    "WebSocketStreamTest F56_W7_aPeerThatReadsNothingDoesNotKeepTheSocket")
fault_row(57 send_while_not_open
    "WebSocketHandshakeTest F57_W8_nothingGoesOutBeforeTheServerHasAccepted")
fault_row(58 broken_frames
    "WebSocketStreamTest F58_W15_aBrokenFrameIsNamed"
    "integration.BadWebSockets F50_F58_whatBreaksTheRulesIsTriedThriceWithoutHaste")
fault_row(59 ping_flood
    "WebSocketStreamTest F59_aPingFloodLeavesTheEventLoopItsTurns")

# E. Long-poll
fault_row(60 empty_pages_for_ever
    "core.PollPacing F60_earlyEmptyAnswersAreAskedForLessAndLessOften"
    "core.PollPacing F60_noMoreThanAFewRequestsAMinuteGoToAServerThatNeverHolds"
    "integration.BadPages F60_aServerThatAnswersAtOnceWithNothingIsAskedLessAndLess")
fault_row(61 odd_cursor
    "LongPollRequestTest F61_whatStandsInTheAddressIsNotEscapedAgain"
    "LongPollRequestTest F61_aCursorThatCannotBeSentEndsTheFeed"
    "LongPollRequestTest F61_headersThatCannotBeSentBackEndTheFeed"
    "LongPollRulesTest F61_whatCouldNotBeSentBackIsNoCursor"
    "LongPollRulesTest F61_aCursorHasAtMost512BytesAndNoControlBytes"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F61")
fault_row(62 cursor_goes_back
    "session.Lane aPageThatIsOnlyRepeatedIsGivenUp_F62"
    "integration.BadPages F62_aCursorThatGoesBackOnlyRepeats"
    "integration.BadPages F62_theSamePageForEverIsGivenUp"
    "integration.BadPages F62_whoDoesNotAskBehindAPositionMayGetTheSame")
fault_row(63 page_twice
    "LongPollRequestTest F63_aRequestThatQtSentTwiceIsAnsweredOnce"
    "integration.BadPages F63_aPageThatComesTwiceIsAppliedOnce")
fault_row(64 huge_page
    "LongPollAnswerTest F64_aPageAboveTheLimitIsRefused"
    "LongPollAnswerTest F64_noMoreThanEightMebibytesWhateverTheFeedAllows"
    "decode.Batch tenThousandEventsAreTheMost"
    "integration.BadPages F64_aPageWithTooMuchInItIsRefusedWithoutHaste"
    "faults.Memory growthIsBounded:F64 a page without end")

# F. Continuity
fault_row(65 duplicate_id
    "session.FeedIntake duplicatesAreDroppedAndCounted"
    "integration.BadEvents repeatedEventsAreDroppedAndCounted")
fault_row(66 out_of_order
    "core.SequenceTracker orderedFeedHoldsUntilTheHoleIsFilled"
    "core.SequenceTracker aPermanentGapIsClosedOnlyByItsOwnEvents"
    "integration.BadEvents aSkippedNoticeIsAskedForAndComesInItsPlace"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F66")
fault_row(67 gap
    "session.FeedIntake anUnfilledGapBecomesPermanent"
    "session.FeedIntake anOrderedFeedHoldsAsksOnceAndGoesOn"
    "integration.BadEvents aSkippedNoticeThatNobodyHasIsNamed"
    "integration.BadEvents aSkippedTickIsNamedAndHoldsUpNothing"
    "integration.BadPages F67_aHoleThatNoPageFillsIsNamedAndTheFeedGoesOn"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F67")
fault_row(68 history_shorter_than_the_outage
    "core.SequenceTracker helloVerdictFollowsTheTable:F68 same epoch, behind mine"
    "session.FeedIntake whatTheServerNoLongerHasIsAPermanentGapAndOrderGoesOn")
fault_row(69 history_lost
    "core.SequenceTracker helloVerdictFollowsTheTable:F69 other epoch"
    "session.FeedIntake anEpochChangeIsABreakWithoutFalseDuplicates"
    "integration.ExchangeRestart withoutItsHistoryTheBreakIsSaid"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F69")
fault_row(70 old_backup
    "core.SequenceTracker helloVerdictFollowsTheTable:F70 same epoch, head before mine"
    "integration.ExchangeRestart behindWhereItWasItWentBackInTime"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F70")
fault_row(71 huge_numbers
    "core.SequenceTracker numbersReachTwoToTheSixtyThree"
    "decode.StreamPosition readsOnlyTheOneWayToWriteAPosition"
    "decode.NativeDecoder takesNumbersFromTheFramesOwnId:F71 2^63"
    "decode.Batch readsSeqExactly"
    "session.FeedIntake badEventIdsBreakTheStream:2^63"
    "session.FeedIntake badEventIdsBreakTheStream:2^64"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F71")
fault_row(72 odd_numbers
    "decode.StreamPosition readsOnlyTheOneWayToWriteAPosition"
    "decode.NativeDecoder takesNumbersFromTheFramesOwnId:F72 leading zeros"
    "session.FeedIntake badEventIdsBreakTheStream")
fault_row(73 ids_without_order
    "session.FeedIntake aPlainFeedDropsRepeatedIdsAndPromisesNothing"
    "core.RecentIds knowsTheLastFourThousandNinetySix"
    "models_health_model aFeedWithoutNumbersMakesNoPromise"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F73")
fault_row(74 crash_before_saving
    "StateStoreTest aKillNeverTearsCursorFromValues"
    "session.FeedIntake aStoredStateGoesOnWhereItStopped"
    "e2e.StateAcrossRuns afterKillNothingIsMissingNorDoubled")

# G. Content and display
fault_row(75 odd_values
    "decode.Decimal readsNumbersAsJsonWritesThem"
    "decode.Decimal refusesWhatNoFiniteDoubleIsNear"
    "decode.NativeDecoder refusesWhatItCannotRead"
    "decode.CborText refuses"
    "integration.BadEvents aRefusedEventCostsOnlyItself"
    "models_figures pricesKeepTheirDecimals"
    "models_time_series whatIsNoNumberIsLeftOut"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F75")
fault_row(76 odd_fields
    "decode.NativeDecoder refusesWhatItCannotRead"
    "decode.NativeDecoder readsEachKindOfMessage"
    "decode.Batch refusesAsOneEventWhatIsNoGoodBatch"
    "decode.MappingLanguage finds")
fault_row(77 duplicate_keys
    "decode.NativeDecoder readsEachKindOfMessage:F77 of duplicate keys the last one wins"
    "decode.NativeDecoder readsEachKindOfMessage:F77 also by null"
    "decode.CborText writesDownAsJson")
fault_row(78 deep_json
    "decode.NativeDecoder refusesWhatItCannotRead:F78 depth of 100,000"
    "decode.CborText refuses:F78 depth of a million"
    "faults.Content F78_fifteenMegabytesOfObjectsAreRefusedBeforeTheyAreRead"
    "faults.Content F78_aDeepDocumentCostsOnlyItself")
fault_row(79 markup
    "window_markup theTrapWorks"
    "window_markup nothingIsFetchedAndNothingCrashes"
    "window_markup nothingInTheSettingsIsFetchedEither"
    "window_markup everyTextIsPlainAndEveryControlHasItsOwnContent")
fault_row(80 dangerous_characters
    "models_display_text dangerousCharactersBecomeVisible"
    "models_display_text longTextIsCut"
    "models_display_text pilesOfMarksEnd")
fault_row(81 odd_timestamps
    "faults.Content F81_theServersTimesDecideNoOrder"
    "models_feed_pace aClockThatDiffersIsSaid:F81 three hours ahead"
    "models_feed_pace aClockThatDiffersIsSaid:F81 behind")
fault_row(82 burst
    "session.LatestCells eachEventIsAppliedOrConflatedWhateverTheOrder"
    "integration.FrameFlow whileTheGuiHangsAtMostOneFramePiles"
    "integration.FrameFlow aHangingGuiDoesNotMakePricesGrow"
    "models_feed_pace conflationIsSaidFromOneOfFourOn:F82 burst")

# H. Identity and TLS
fault_row(83 token_expires
    "core.ConnectionMachine S78_unauthorizedRefreshesTheSecretOnceThenWaitsForANewOne"
    "WebSocketStreamTest F52_W2_W3_everyEndHasItsReason:F52 4001"
    "integration.BadIdentity F83_aTokenThatRunsOutIsRefreshedInSilence"
    "integration.BadIdentity F83_withoutAFreshTokenAPersonIsAskedAndNothingIsTried"
    "models_audit F83_whoIsSignedOutLearnsThatNothingIsLost")
fault_row(84 bad_certificate
    "HttpTlsTest F84_eachFaultOfACertificateIsNamed"
    "WebSocketTlsTest everyFaultOfACertificateIsNamed"
    "integration.BadIdentity F84_aCertificateThatProvesNothingEndsTheAttempt"
    "integration.BadIdentity F84_anAuthorityOfOnesOwnIsTrusted")
fault_row(85 token_in_outputs
    "e2e.Secrecy aTokenStandsInNoFileAndOnNoScreen"
    "e2e.Secrecy aRefusedTokenIsNotRepeatedEither"
    "e2e.Secrecy anotherOriginIsNotGivenIt")

# I. Clock and power
fault_row(86 wall_clock_set
    "session.Told F86_aWallClockThatIsSetMovesNoTimer"
    "core.ClockWatch tellsSleepFromAClockThatWasSet")
fault_row(87 sleep
    "core.ClockWatch tellsSleepFromAClockThatWasSet"
    "core.ConnectionMachine S117_sleepReconnectsWithinASecondWithoutCountingAFailure"
    "faults.Timing F87_afterASleepTheGapIsNamed"
    "faults.Processes F87_aFrozenProgramNoticesThatItSlept"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F87")

# J. Outbox and audit
fault_row(88 kill
    "OutboxDiskTest aKillAtACrashPointLeavesAllOrNothing"
    "OutboxDiskTest aKillDuringACheckpointLosesNothing"
    "OutboxDiskTest aKillAtAnyWriteLeavesAllOrNothing:F88 add"
    "OutboxDiskTest aKillAtAnyWriteLeavesAllOrNothing:F88 settle"
    "campaign.Audit aClientThatDiesAtAPlaceLosesNothing"
    "e2e.Kills nothingIsLostOrDoubled:F88 both at random"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F88")
fault_row(89 odd_answers
    "campaign.Audit F89_theLedgerIsWhatWasDoneInItsOrder"
    "AuditWindowTest whatWasSaidBeforeIsIgnored"
    "AuditWindowTest oneAckSpeaksForAllBeforeIt"
    "AuditWindowTest aLostRefusalIsAskedFor"
    "AuditWindowTest whatWasNotSentCannotBeAnswered"
    "AuditWindowTest aWelcomeThatIsNotOursBreaksTheProtocol"
    "AuditSenderTest aLostAnswerIsToldByTheNextWelcome"
    "AuditSenderTest answersThatBreakTheProtocolAreTriedOnceMore:F89 an answer for the future"
    "AuditSenderTest answersThatBreakTheProtocolAreTriedOnceMore:F89 a welcome for another client"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F89")
fault_row(90 disk_full
    "OutboxDiskTest aDeedOnAFailingDiskIsUndoneAndSaid:F90 disk full, add"
    "OutboxDiskTest aDeedOnAFailingDiskIsUndoneAndSaid:F90 quota, add"
    "OutboxDiskTest aDeedOnAFailingDiskIsUndoneAndSaid:F90 failed sync, add"
    "OutboxDiskTest aSmallDiskFillsUp"
    "window_auditactions whatCannotBeSavedKeepsItsWords"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F90")
fault_row(91 damaged_outbox
    "OutboxDamageTest aCutLogLeavesABeginOfWhatWasStored"
    "OutboxDamageTest anUnusableFileIsKeptAside"
    "OutboxTest aRescueIsAskedForUntilItIsAnswered"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F91")
fault_row(92 two_at_once
    "OutboxTest aSecondOneIsLockedOut"
    "OutboxTest startsAtOneMomentLoseNothing"
    "integration.AuditSecondWindow theSecondWindowMayNotActUntilTheFirstIsGone"
    "models_reason_texts sentencesAreThoseOfTheCatalogue:F92"
    "demo_auditdesk letsTheNewestConnectionOfASessionWin"
    "demo_auditdesk letsNoOlderConnectionTakeOver"
    "demo_auditdesk closesAtAFork"
    "AuditWindowTest aRefusalTakesItsNumberAndTheLineGoesOn"
    "AuditWindowTest aWelcomeOfAnotherHistoryStops"
    "AuditSenderTest anotherHistoryStopsItForGood")
