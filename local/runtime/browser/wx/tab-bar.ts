import type { TabJson } from '../app-bundle'
import type { Pages } from '../pages'
import { api } from './api'

interface At {
  index: number
}

export const tabBar = ({ chrome }: Pages) => ({
  setTabBarBadge: api('setTabBarBadge', ({ index, text }: At & { text: string }) =>
    chrome.setTab(index, { badge: text }),
  ),
  removeTabBarBadge: api('removeTabBarBadge', ({ index }: At) => chrome.setTab(index, { badge: undefined })),
  showTabBarRedDot: api('showTabBarRedDot', ({ index }: At) => chrome.setTab(index, { dot: true })),
  hideTabBarRedDot: api('hideTabBarRedDot', ({ index }: At) => chrome.setTab(index, { dot: false })),
  setTabBarItem: api('setTabBarItem', ({ index, ...item }: At & Partial<TabJson>) =>
    chrome.setTab(index, { item }),
  ),
  hideTabBar: api('hideTabBar', () => chrome.setTabsHidden(true)),
  showTabBar: api('showTabBar', () => chrome.setTabsHidden(false)),
})
